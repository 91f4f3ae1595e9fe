package io.salesweek.reward;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionTables;
import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.TableRule;
import io.salesweek.reward.domain.FourEyes;
import io.salesweek.reward.domain.FourEyes.Approval;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.StepEntity;
import io.salesweek.team.Role;
import io.salesweek.team.WhoActs.Actor;
import io.salesweek.week.Weeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who approves a reward, in turn. */
@Service
@Transactional(noRollbackFor = Problem.class)
public class RewardRouting {

    /** The table of routes. */
    public static final String ROUTES = "approval-route";

    /** A step that an approver added. */
    public static final String SIGNER = "signer";

    private final RewardRecord record;
    private final DecisionTables tables;
    private final Weeks weeks;
    private final Ladder ladder;

    RewardRouting(RewardRecord record, DecisionTables tables, Weeks weeks, Ladder ladder) {
        this.record = record;
        this.tables = tables;
        this.weeks = weeks;
        this.ladder = ladder;
    }

    /** Lays the route of what was computed last. Repeating it changes nothing. */
    public void route(String id) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        if (computation.routed()) {
            return;
        }
        DecisionAnswer answer = tables.evaluate(
                ROUTES,
                weeks.get(reward.repWeek()).tables().get(ROUTES),
                Map.of(
                        "amount",
                        computation.figures().amount().abs(),
                        "promotion",
                        reward.recognition() == Recognition.PROMOTION_NOMINATION));
        List<StepEntity> steps = new ArrayList<>();
        for (String role : answer.text("route").split(",")) {
            steps.add(step(steps.size(), role.trim(), reward.person()));
        }
        computation.routed(new TableRule(answer.decision(), answer.version(), answer.rule()), steps);
        record.stepped(reward, "routed", null, null, answer.text("route"));
    }

    StepEntity step(int position, String role, String person) {
        return new StepEntity(UUID.randomUUID().toString(), position, role, startsAt(role, person));
    }

    private String startsAt(String role, String person) {
        return switch (role) {
            case "manager" -> ladder.managerOf(person);
            case "director" -> ladder.directorAbove(person);
            case "finance" -> null;
            default -> throw new IllegalStateException("The table '" + ROUTES + "' names no role: " + role);
        };
    }

    /**
     * Finds who is asked for the next approval.
     *
     * @return the step's id
     * @throws Problem conflict, when nobody is left
     */
    public String nameApprover(String id) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        StepEntity step = computation
                .next()
                .orElseThrow(() -> new IllegalStateException("Reward " + id + " waits for no approval"));
        ladder.ask(step.asked(), group(step), reward.person(), barred(reward, computation));
        return step.id();
    }

    /** The reporting line has changed: the step's approver is looked for from its start. @throws Problem conflict, when nobody is left */
    public Actor renameApprover(String id) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        StepEntity step = computation.next().orElseThrow(() -> Problem.conflict("reward.meanwhile"));
        if (!SIGNER.equals(step.role())) {
            step.asked().startAt(startsAt(step.role(), reward.person()));
        }
        ladder.ask(step.asked(), group(step), reward.person(), barred(reward, computation));
        return new Actor(step.asked().assignee(), step.asked().candidates());
    }

    /** Nobody answered the step: it goes up the line, or stays at its top. */
    public void moveUp(String id) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        computation.next().ifPresent(step -> {
            boolean moved = ladder.moveUp(step.asked(), reward.person(), barred(reward, computation));
            record.stepped(reward, moved ? "movedUp" : "remindedAtTop", null, null, null);
        });
    }

    /**
     * Whether this person may have the step.
     *
     * @throws Problem forbidden
     */
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public void requireMayApprove(Reward reward, String person) {
        List<Approval> given = reward.last().route().stream()
                .map(step -> new Approval(step.approvedBy(), step.standingInFor()))
                .toList();
        requireFourEyes(reward.fourEyes(), given, person);
    }

    /** The step whose turn it is, for whoever decides on it. @throws Problem forbidden, or conflict when it is another one's turn by now */
    StepEntity turn(RewardEntity reward, ComputationEntity computation, String step, String by) {
        requireFourEyes(reward.fourEyes(), computation.approvals(), by);
        StepEntity turn = Optional.of(computation)
                .filter(ComputationEntity::open)
                .flatMap(ComputationEntity::next)
                .filter(next -> next.id().equals(step))
                .orElseThrow(() -> Problem.conflict("reward.meanwhile"));
        ladder.requireAsked(turn.asked(), by);
        return turn;
    }

    private static void requireFourEyes(FourEyes eyes, List<Approval> given, String person) {
        if (eyes.benefits(person)) {
            throw Problem.forbidden("reward.own");
        }
        if (eyes.proposedBy(person)) {
            throw Problem.forbidden("reward.ownNomination");
        }
        if (eyes.barred(given).contains(person)) {
            throw Problem.forbidden("reward.approvedAlready");
        }
    }

    private static Set<String> barred(RewardEntity reward, ComputationEntity computation) {
        return reward.fourEyes().barred(computation.approvals());
    }

    /** The group that is asked where nobody in particular is. */
    private static Role group(StepEntity step) {
        return switch (step.role()) {
            case "director" -> Role.DIRECTOR;
            case "finance" -> Role.FINANCE;
            default -> null;
        };
    }
}
