package io.salesweek.risk;

import io.salesweek.calendar.WorkCalendars;
import io.salesweek.metric.Figures;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.score.WeekFigures.GoalFigure;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a team's week shows at the moments its process says; each in a fixed number of queries. */
@Service
@Transactional
public class WeekSignals {

    private static final String REVENUE = "revenueWon";

    private final Weeks weeks;
    private final Scores scores;
    private final WorkCalendars calendars;
    private final PipelineSignals pipeline;
    private final ReportSignals reports;
    private final SignalTable table;
    private final Detections detections;
    private final RiskRepository risks;
    private final Clock clock;

    WeekSignals(
            Weeks weeks,
            Scores scores,
            WorkCalendars calendars,
            PipelineSignals pipeline,
            ReportSignals reports,
            SignalTable table,
            Detections detections,
            RiskRepository risks,
            Clock clock) {
        this.weeks = weeks;
        this.scores = scores;
        this.calendars = calendars;
        this.pipeline = pipeline;
        this.reports = reports;
        this.table = table;
        this.detections = detections;
        this.risks = risks;
        this.clock = clock;
    }

    /** The pipeline; and whether reports come again. */
    public Changes atStart(TeamWeekKey key) {
        List<RepWeek> reps = weeks.repWeeks(key);
        LocalDate today = LocalDate.now(clock.withZone(weeks.get(key).zone()));
        return pipeline.of(key, reps, today).and(reports.recheck(key, reps));
    }

    /** The pace; and whether reports come again. */
    public Changes atMidweek(TeamWeekKey key) {
        List<RepWeek> reps = weeks.repWeeks(key);
        return pace(key, reps).and(reports.recheck(key, reps));
    }

    private Changes pace(TeamWeekKey key, List<RepWeek> reps) {
        Signal signal = table.of(Signal.BEHIND_PACE, key.team(), version(reps));
        if (workingDays(key) < signal.least().intValueExact()) {
            return Changes.NONE;
        }
        Map<RepWeek, WeekFigures> figures = scores.figures(reps);
        List<Finding> findings = new ArrayList<>();
        Set<String> onPace = new HashSet<>();
        figures.forEach((rep, week) -> {
            if (week.goalAttainment() == null) {
                return;
            }
            if (week.goalAttainment().compareTo(signal.threshold()) < 0) {
                findings.add(behind(rep, week));
            } else {
                onPace.add(rep.key().person());
            }
        });
        List<RiskEntity> gone = risks.findByRuleAndTeamAndClosedAtIsNull(signal.rule(), key.team()).stream()
                .filter(risk -> onPace.contains(risk.subject()))
                .toList();
        return detections.found(signal, findings).and(detections.gone(gone));
    }

    private static Finding behind(RepWeek rep, WeekFigures figures) {
        String person = rep.key().person();
        BigDecimal missing = figures.goals().stream()
                .filter(goal -> REVENUE.equals(goal.metric()))
                .map(WeekSignals::missing)
                .findFirst()
                .orElse(null);
        return new Finding(
                person,
                new Ownership(person, person, rep.key().team()),
                null,
                missing,
                rep.key().week().toString(),
                List.of(
                        Figures.exactPercent(figures.goalAttainment()),
                        rep.key().week().toString()),
                List.of());
    }

    private static BigDecimal missing(GoalFigure goal) {
        return goal.actual() == null
                ? goal.target()
                : goal.target().subtract(goal.actual()).max(BigDecimal.ZERO);
    }

    private int workingDays(TeamWeekKey key) {
        TeamWeek week = weeks.get(key);
        return calendars.get(week.calendar()).workingDays(key.week()).size();
    }

    /** The table in force at the week's opening; a week opened before there was one uses the latest. */
    static Integer version(Collection<RepWeek> reps) {
        return reps.stream()
                .map(rep -> rep.tables().get(Detections.SIGNALS))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
