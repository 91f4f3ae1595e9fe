package io.salesweek.score;

import io.salesweek.goal.Goal;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.Goals;
import io.salesweek.metric.Actuals;
import io.salesweek.plan.PlanItem;
import io.salesweek.plan.Plans;
import io.salesweek.report.DayReport;
import io.salesweek.report.DayReport.State;
import io.salesweek.report.Reports;
import io.salesweek.score.domain.ScoreInput;
import io.salesweek.score.domain.ScoreInput.GoalFact;
import io.salesweek.score.domain.ScoreInput.PlanFact;
import io.salesweek.score.domain.ScoreInput.Priority;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a score is computed from, for many reps in a fixed number of queries. */
@Component
class ScoreFacts {

    private final Goals goals;
    private final Reports reports;
    private final Plans plans;
    private final Actuals actuals;

    ScoreFacts(Goals goals, Reports reports, Plans plans, Actuals actuals) {
        this.goals = goals;
        this.reports = reports;
        this.plans = plans;
        this.actuals = actuals;
    }

    /** Only weeks with a working day; the others have no figures. */
    Map<RepWeek, ScoreInput> of(Collection<RepWeek> weeks, Instant asOf) {
        List<RepWeek> working = weeks.stream()
                .filter(week -> week.takesPart() && !week.workingDays().isEmpty())
                .toList();
        List<RepWeekKey> keys = working.stream().map(RepWeek::key).toList();
        Map<RepWeekKey, GoalSet> sets = goals.of(keys);
        Map<RepWeekKey, List<PlanItem>> items = plans.of(keys);
        Map<RepWeek, List<DayReport>> days = reports.of(working);
        Map<RepWeek, Map<String, BigDecimal>> reached = actuals.of(working, asOf);
        Map<RepWeek, ScoreInput> facts = new LinkedHashMap<>();
        for (RepWeek week : working) {
            facts.put(
                    week,
                    input(
                            settled(sets.get(week.key())),
                            reached.getOrDefault(week, Map.of()),
                            days.getOrDefault(week, List.of()),
                            items.getOrDefault(week.key(), List.of())));
        }
        return facts;
    }

    /** Of a scored week once more: its deals as they now stand, its reports without what was late or missed on the excused days. */
    ScoreInput again(RepWeek week, Collection<LocalDate> excusedDays, Instant asOf) {
        List<RepWeekKey> key = List.of(week.key());
        RepWeek excused = week.without(excusedDays);
        return input(
                settled(goals.of(key).get(week.key())),
                actuals.of(week, asOf),
                reports.of(excused),
                plans.of(key).getOrDefault(week.key(), List.of()));
    }

    /** Goals that came back and were not sent again do not count. */
    private static List<Goal> settled(GoalSet set) {
        return Optional.ofNullable(set)
                .filter(each -> each.state() != GoalSet.State.RETURNED)
                .map(GoalSet::goals)
                .orElse(List.of());
    }

    private static ScoreInput input(
            List<Goal> goals, Map<String, BigDecimal> reached, List<DayReport> days, List<PlanItem> items) {
        return new ScoreInput(
                goals.stream()
                        .map(goal ->
                                new GoalFact(goal.metric(), goal.target(), reached.get(goal.metric()), goal.weight()))
                        .toList(),
                (int) days.stream().filter(day -> day.state().judged()).count(),
                count(days, State.ON_TIME),
                count(days, State.LATE),
                items.stream()
                        .map(item ->
                                new PlanFact(Priority.valueOf(item.priority().name()), item.done()))
                        .toList());
    }

    private static int count(List<DayReport> days, State state) {
        return (int) days.stream().filter(day -> day.state() == state).count();
    }
}
