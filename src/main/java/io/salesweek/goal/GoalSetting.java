package io.salesweek.goal;

import io.salesweek.goal.GoalSet.DecidedBy;
import io.salesweek.goal.GoalSet.State;
import io.salesweek.goal.Goals.Explained;
import io.salesweek.goal.Goals.Version;
import io.salesweek.goal.domain.GoalRules;
import io.salesweek.goal.persistence.GoalVersionEntity;
import io.salesweek.goal.persistence.GoalVersionRepository;
import io.salesweek.metric.Baselines;
import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.metric.Objectives;
import io.salesweek.problem.Problem;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a rep's goals of a week, each adding a version: proposed, judged, returned, confirmed, changed, carried over. Steps a
 * process may repeat add nothing the second time.
 */
@Service
@Transactional
public class GoalSetting {

    /** How old goals may be that are carried over. */
    private static final int WEEKS_BACK = 4;

    private final GoalVersionRepository versions;
    private final Weeks weeks;
    private final Metrics metrics;
    private final Objectives objectives;
    private final Baselines baselines;
    private final Clock clock;

    GoalSetting(
            GoalVersionRepository versions,
            Weeks weeks,
            Metrics metrics,
            Objectives objectives,
            Baselines baselines,
            Clock clock) {
        this.versions = versions;
        this.weeks = weeks;
        this.metrics = metrics;
        this.objectives = objectives;
        this.baselines = baselines;
        this.clock = clock;
    }

    /** @throws Problem naming the field of what is refused at once */
    public void propose(RepWeekKey key, List<SentGoal> sent, String rep) {
        add(key, State.PROPOSED, null, rep, null, accepted(key, sent));
    }

    /** The proposal the table is to judge; empty when it was decided meanwhile. */
    @Transactional(readOnly = true)
    public Optional<GoalSet> proposal(RepWeekKey key) {
        return latest(key).map(GoalVersionEntity::asSet).filter(set -> set.state() == State.PROPOSED);
    }

    /** Keeps what the table said of the proposal as it stands. */
    public void judged(RepWeekKey key, List<Explained> verdicts) {
        latest(key).filter(version -> version.verdicts().isEmpty()).ifPresent(version -> version.judged(verdicts));
    }

    /** The table found nothing: the proposal is confirmed. */
    public void confirmByRule(RepWeekKey key) {
        latest(key)
                .filter(version -> version.state() == State.PROPOSED)
                .ifPresent(version -> add(key, State.CONFIRMED, DecidedBy.RULE, null, null, version.goals()));
    }

    /**
     * The table's return, unless the manager returned them already.
     *
     * @return how often the week's goals were returned in all
     */
    public int returned(RepWeekKey key) {
        latest(key)
                .filter(version -> version.state() == State.PROPOSED)
                .ifPresent(version -> add(key, State.RETURNED, DecidedBy.RULE, null, null, version.goals()));
        return versions.countByRepWeekAndState(key, State.RETURNED);
    }

    /** @throws Problem when there are no goals to confirm */
    public void confirm(RepWeekKey key, String manager, String comment) {
        List<Goal> goals = goals(key);
        if (goals.isEmpty()) {
            throw Problem.badField("decision", "goal.confirm.none");
        }
        add(key, State.CONFIRMED, DecidedBy.MANAGER, manager, comment, goals);
    }

    /** The manager sends the goals back; {@link #returned} counts it. */
    public void giveBack(RepWeekKey key, String manager, String comment) {
        add(key, State.RETURNED, DecidedBy.MANAGER, manager, comment, goals(key));
    }

    /**
     * The manager sets other goals, instead of a proposal or later in the week. No table judges them afterwards, so that a metric nobody
     * measures, which it would return, is refused here.
     */
    public void change(RepWeekKey key, List<SentGoal> sent, String manager, String reason) {
        List<Goal> goals = accepted(key, sent);
        requireConnected(goals);
        add(key, State.CONFIRMED, DecidedBy.MANAGER, manager, reason, goals);
    }

    /**
     * The goals last confirmed, at most 4 weeks ago, hold for this week too, unchecked; the usual week beside them is this week's.
     *
     * @return whether goals hold now; false: there were none to carry over
     */
    public boolean carryOver(RepWeekKey key) {
        if (settled(key)) {
            return true;
        }
        List<Goal> goals = lastConfirmed(key);
        if (!goals.isEmpty()) {
            add(key, State.CARRIED_OVER, DecidedBy.DEADLINE, null, null, withBaseline(key, goals));
        }
        return !goals.isEmpty();
    }

    /** Nobody decided in time: what was sent stands, unless nobody measures it: such a goal would leave the sums, and the rest pay more. */
    public void letStand(RepWeekKey key) {
        List<Goal> goals = goals(key);
        if (!settled(key) && !goals.isEmpty() && offered().containsAll(metricsOf(goals))) {
            add(key, State.CONFIRMED, DecidedBy.DEADLINE, null, null, goals);
        }
    }

    /** The last call of the week: sent goals stand, unsent ones are carried over; where there are none to carry, returned ones stand. */
    public void settle(RepWeekKey key) {
        boolean proposed = latest(key).map(GoalVersionEntity::state).orElse(null) == State.PROPOSED;
        if (proposed || !carryOver(key)) {
            letStand(key);
        }
    }

    private List<Goal> accepted(RepWeekKey key, List<SentGoal> sent) {
        RepWeek week = weeks.get(key);
        weeks.requireNotScored(week);
        Map<String, Metric> catalogue =
                metrics.all().stream().collect(Collectors.toMap(Metric::code, Function.identity()));
        GoalRules rules =
                new GoalRules(catalogue, baselines.of(week, clock.instant()), metrics.moneyDigits(), id -> objectives
                        .find(id)
                        .isPresent());
        return rules.goals(sent);
    }

    private void requireConnected(List<Goal> goals) {
        Set<String> offered = offered();
        for (int row = 0; row < goals.size(); row++) {
            if (!offered.contains(goals.get(row).metric())) {
                throw Problem.badField("goals[" + row + "].metric", "goal.metric.notConnected");
            }
        }
    }

    private Set<String> offered() {
        return metrics.offered().stream().map(Metric::code).collect(Collectors.toSet());
    }

    private static Set<String> metricsOf(List<Goal> goals) {
        return goals.stream().map(Goal::metric).collect(Collectors.toSet());
    }

    private List<Goal> lastConfirmed(RepWeekKey key) {
        List<RepWeekKey> before = weeks.pastWeeks(key.person(), key.week(), WEEKS_BACK).stream()
                .map(RepWeek::key)
                .filter(past -> past.week().compareTo(key.week().plusWeeks(-WEEKS_BACK)) >= 0)
                .toList();
        Map<RepWeekKey, GoalSet> sets = versions.latest(before).stream()
                .map(GoalVersionEntity::asSet)
                .collect(Collectors.toMap(GoalSet::week, Function.identity()));
        return before.stream()
                .map(sets::get)
                .filter(set -> set != null && set.state() == State.CONFIRMED)
                .findFirst()
                .map(GoalSet::goals)
                .orElse(List.of());
    }

    private List<Goal> withBaseline(RepWeekKey key, List<Goal> goals) {
        var usual = baselines.of(weeks.get(key), clock.instant());
        return goals.stream()
                .map(goal -> new Goal(
                        goal.metric(),
                        goal.target(),
                        goal.weight(),
                        usual.get(goal.metric()),
                        goal.objective(),
                        goal.why()))
                .toList();
    }

    private boolean settled(RepWeekKey key) {
        return latest(key)
                .map(GoalVersionEntity::asSet)
                .filter(GoalSet::settled)
                .isPresent();
    }

    private List<Goal> goals(RepWeekKey key) {
        return latest(key).map(GoalVersionEntity::goals).orElse(List.of());
    }

    private Optional<GoalVersionEntity> latest(RepWeekKey key) {
        return versions.findFirstByRepWeekOrderByVersionDesc(key);
    }

    private void add(RepWeekKey key, State state, DecidedBy decidedBy, String by, String comment, List<Goal> goals) {
        int next = latest(key).map(GoalVersionEntity::version).orElse(0) + 1;
        Instant now = clock.instant();
        versions.save(
                new GoalVersionEntity(key, new Version(next, state, decidedBy, by, now, comment, goals, List.of())));
    }
}
