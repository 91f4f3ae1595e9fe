package io.salesweek.metric;

import io.salesweek.calendar.WorkCalendar;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.metric.domain.QuotaRule;
import io.salesweek.team.Absences;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The part of an objective that falls to a rep's week: DOMAIN.md, "Objectives and quota". */
@Service
public class Quotas {

    /** The metric a quota is in. */
    private static final String REVENUE = "revenueWon";

    /**
     * A rep's quota and how it came about.
     *
     * @param amount company currency, minor units; null: no quota (0)
     * @param objectives ids of the objectives the days took it from; empty: from the baseline
     * @param formula the numbers that were multiplied and divided, or {@code baseline}, or {@code none}
     */
    public record Quota(BigDecimal amount, List<String> objectives, String formula) {}

    private final Weeks weeks;
    private final Metrics metrics;
    private final Objectives objectives;
    private final Baselines baselines;
    private final WorkCalendars calendars;
    private final Absences absences;

    Quotas(
            Weeks weeks,
            Metrics metrics,
            Objectives objectives,
            Baselines baselines,
            WorkCalendars calendars,
            Absences absences) {
        this.weeks = weeks;
        this.metrics = metrics;
        this.objectives = objectives;
        this.baselines = baselines;
        this.calendars = calendars;
        this.absences = absences;
    }

    public Quota of(RepWeek week, Instant asOf) {
        return of(List.of(week), asOf).get(week);
    }

    /** The same for many rep weeks, in a fixed number of queries. */
    public Map<RepWeek, Quota> of(Collection<RepWeek> asked, Instant asOf) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<RepWeek, List<LocalDate>> days = quotaDays(asked);
        Map<RepWeek, Optional<QuotaRule.Result>> fromObjectives = fromObjectives(days);
        List<RepWeek> others = asked.stream()
                .filter(week -> fromObjectives.get(week).isEmpty())
                .toList();
        Map<RepWeek, Map<String, BigDecimal>> usual =
                baselines.of(others, week -> days.get(week).size(), asOf);
        Map<RepWeek, Quota> result = new LinkedHashMap<>();
        for (RepWeek week : asked) {
            result.put(
                    week,
                    fromObjectives
                            .get(week)
                            .map(part -> new Quota(notZero(part.amount()), part.objectives(), part.formula()))
                            .orElseGet(() -> fromBaseline(usual.get(week).get(REVENUE))));
        }
        return result;
    }

    private Map<RepWeek, Optional<QuotaRule.Result>> fromObjectives(Map<RepWeek, List<LocalDate>> days) {
        Map<RepWeek, List<Objective>> running = objectives.meeting(days.keySet());
        Set<TeamWeekKey> teamWeeks =
                days.keySet().stream().map(week -> week.teamWeek().key()).collect(Collectors.toSet());
        Map<TeamWeekKey, Integer> reps = weeks.repsAtOpening(teamWeeks);
        Map<RepWeek, Optional<QuotaRule.Result>> result = new LinkedHashMap<>();
        days.forEach((week, ofWeek) -> {
            List<Objective> own =
                    running.get(week).stream().filter(Quotas::givesQuota).toList();
            WorkCalendar calendar = calendarOf(week);
            QuotaRule rule = new QuotaRule(
                    own, reps.getOrDefault(week.teamWeek().key(), 1), (from, to) -> calendar.workingDays(from, to)
                            .size());
            result.put(week, rule.of(ofWeek, metrics.moneyDigits()));
        });
        return result;
    }

    /** The company's own objective is nobody's part. */
    private static boolean givesQuota(Objective objective) {
        return REVENUE.equals(objective.metric()) && (objective.person() != null || objective.team() != null);
    }

    /** The calendar's days less those that the manager or an import recorded: what a rep records of themselves lowers no quota. */
    private Map<RepWeek, List<LocalDate>> quotaDays(Collection<RepWeek> asked) {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        Map<String, Set<LocalDate>> off = absences.daysOffRecordedByOthers(
                asked.stream().map(week -> week.key().person()).collect(Collectors.toSet()),
                asked.stream()
                        .map(week -> week.key().week().monday())
                        .min(order)
                        .orElseThrow(),
                asked.stream()
                        .map(week -> week.key().week().sunday())
                        .max(order)
                        .orElseThrow());
        Map<RepWeek, List<LocalDate>> result = new LinkedHashMap<>();
        for (RepWeek week : asked) {
            Set<LocalDate> ownOff = off.getOrDefault(week.key().person(), Set.of());
            result.put(
                    week,
                    calendarOf(week).workingDays(week.key().week()).stream()
                            .filter(day -> !ownOff.contains(day))
                            .toList());
        }
        return result;
    }

    private WorkCalendar calendarOf(RepWeek week) {
        return calendars.get(week.teamWeek().calendar());
    }

    private static Quota fromBaseline(BigDecimal baseline) {
        return baseline == null
                ? new Quota(null, List.of(), "none")
                : new Quota(notZero(baseline), List.of(), "baseline");
    }

    private static BigDecimal notZero(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }
}
