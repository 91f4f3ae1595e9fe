package io.salesweek.overview.web;

import io.salesweek.goal.Goal;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.Goals;
import io.salesweek.overview.web.TeamWeekView.ActionItemView;
import io.salesweek.overview.web.TeamWeekView.BonusView;
import io.salesweek.overview.web.TeamWeekView.CorrectionView;
import io.salesweek.overview.web.TeamWeekView.GoalView;
import io.salesweek.overview.web.TeamWeekView.PersonView;
import io.salesweek.overview.web.TeamWeekView.PlanView;
import io.salesweek.overview.web.TeamWeekView.PointView;
import io.salesweek.overview.web.TeamWeekView.ReportView;
import io.salesweek.overview.web.TeamWeekView.ReviewView;
import io.salesweek.overview.web.TeamWeekView.RiskView;
import io.salesweek.plan.PlanItem;
import io.salesweek.plan.Plans;
import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.review.Review;
import io.salesweek.review.Reviews;
import io.salesweek.risk.Risk;
import io.salesweek.risk.RiskBoard;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.score.WeekFigures.GoalFigure;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads rep weeks for the API, a whole team in a fixed number of queries. */
@Component
class TeamWeekReader {

    private final Goals goals;
    private final Plans plans;
    private final Reports reports;
    private final Scores scores;
    private final Reviews reviews;
    private final RiskBoard risks;
    private final MoneyReader money;

    TeamWeekReader(
            Goals goals,
            Plans plans,
            Reports reports,
            Scores scores,
            Reviews reviews,
            RiskBoard risks,
            MoneyReader money) {
        this.money = money;
        this.goals = goals;
        this.plans = plans;
        this.reports = reports;
        this.scores = scores;
        this.reviews = reviews;
        this.risks = risks;
    }

    Map<RepWeek, PersonView> people(Collection<RepWeek> weeks) {
        List<RepWeekKey> keys = weeks.stream().map(RepWeek::key).toList();
        Map<RepWeekKey, GoalSet> sets = goals.of(keys);
        Map<RepWeekKey, List<PlanItem>> items = plans.of(keys);
        Map<RepWeek, List<DayReport>> days = reports.of(weeks);
        Map<RepWeek, WeekFigures> figures = scores.figures(weeks);
        Map<RepWeek, List<Risk>> open = risks.of(weeks);
        Map<RepWeek, BonusView> bonuses = money.bonuses(weeks);
        Map<RepWeek, List<CorrectionView>> corrections = money.corrections(weeks);
        Map<RepWeek, PersonView> views = new LinkedHashMap<>();
        for (RepWeek week : weeks) {
            views.put(
                    week,
                    person(
                            week,
                            goalViews(sets.get(week.key()), figures.get(week)),
                            items.getOrDefault(week.key(), List.of()),
                            days.get(week),
                            figures.get(week),
                            bonuses.get(week),
                            corrections.get(week),
                            open.get(week)));
        }
        return views;
    }

    ReviewView review(TeamWeekKey key) {
        return reviews.find(key)
                .map(review ->
                        new ReviewView(Wire.name(review.state()), review.minutes(), review.decisions(), points(key)))
                .orElseGet(() -> new ReviewView(Wire.name(Review.State.OPEN), null, null, points(key)));
    }

    List<ActionItemView> actionItems(TeamWeekKey key) {
        return reviews.items(key).stream()
                .map(item -> new ActionItemView(
                        item.id(), item.what(), item.owner(), item.dueOn(), item.done() ? "done" : "open"))
                .toList();
    }

    /** Goals as they stand: their figures where they have some, since before the decision there may be none. */
    static List<GoalView> goalViews(GoalSet set, WeekFigures figures) {
        if (set == null) {
            return List.of();
        }
        Map<String, GoalFigure> byMetric =
                figures.goals().stream().collect(Collectors.toMap(GoalFigure::metric, Function.identity()));
        return set.goals().stream()
                .map(goal -> goalView(goal, byMetric.get(goal.metric()), set))
                .toList();
    }

    private static GoalView goalView(Goal goal, GoalFigure figure, GoalSet set) {
        return new GoalView(
                goal.metric(),
                goal.target(),
                figure == null ? null : figure.actual(),
                goal.weight(),
                figure == null ? null : figure.attainment(),
                goal.baseline(),
                Wire.name(set.state()),
                Wire.name(set.decidedBy()));
    }

    private List<PointView> points(TeamWeekKey key) {
        return reviews.points(key).stream()
                .map(point -> new PointView(point.id(), point.kind(), point.text(), point.by()))
                .toList();
    }

    private static PersonView person(
            RepWeek week,
            List<GoalView> goals,
            List<PlanItem> items,
            List<DayReport> days,
            WeekFigures figures,
            BonusView bonus,
            List<CorrectionView> corrections,
            List<Risk> risks) {
        return new PersonView(
                week.key().person(),
                week.name(),
                goals,
                items.stream().map(TeamWeekReader::planView).toList(),
                days.stream()
                        .map(day -> new ReportView(day.day(), Wire.name(state(day, figures))))
                        .toList(),
                figures.goalAttainment(),
                figures.discipline(),
                figures.planCompletion(),
                figures.score(),
                figures.grade(),
                bonus,
                corrections,
                risks.stream().map(TeamWeekReader::riskView).toList());
    }

    /** After a granted appeal, as its version counts it. */
    private static DayReport.State state(DayReport day, WeekFigures figures) {
        boolean excused = figures.excusedDays().contains(day.day()) && day.state() != DayReport.State.ON_TIME;
        return excused ? DayReport.State.EXCUSED : day.state();
    }

    private static RiskView riskView(Risk risk) {
        return new RiskView(
                risk.id(),
                risk.rule(),
                Wire.name(risk.facts().kind()),
                Wire.name(risk.severity()),
                Wire.name(risk.state()));
    }

    private static PlanView planView(PlanItem item) {
        return new PlanView(
                item.id(),
                item.day(),
                item.activity(),
                item.subject(),
                item.customer(),
                item.hours(),
                Wire.name(item.priority()),
                item.with(),
                item.done());
    }
}
