package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.domain.FourEyes.Approval;
import io.salesweek.reward.persistence.Asked;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.DisputeEntity;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.team.WhoActs.Actor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A rep's objection, and its answer by somebody who neither approved nor rejected any of it. */
@Service
@Transactional(noRollbackFor = Problem.class)
public class RewardDisputing {

    static final String UPHOLD = "uphold";
    static final String RECALCULATE = "recalculate";

    private final RewardRecord record;
    private final Ladder ladder;
    private final Recognising recognising;

    RewardDisputing(RewardRecord record, Ladder ladder, Recognising recognising) {
        this.record = record;
        this.ladder = ladder;
        this.recognising = recognising;
    }

    /** @throws Problem forbidden, unless it is the person's own */
    public void dispute(String id, String by, String reason) {
        RewardEntity reward = record.locked(id);
        if (!by.equals(reward.person())) {
            throw Problem.forbidden("reward.notYours");
        }
        record.save(new DisputeEntity(
                id,
                record.disputes(reward).size() + 1,
                reason,
                ladder.managersManagerOf(reward.person()),
                record.now()));
        reward.state(RewardState.DISPUTED);
        record.stepped(reward, "disputed", by, null, reason);
    }

    /** @throws Problem conflict, when nobody is left */
    public void nameResolver(String id) {
        RewardEntity reward = record.locked(id);
        ladder.ask(open(reward).asked(), null, reward.person(), barred(reward));
    }

    /** The reporting line has changed: who answers is looked for from the start. @throws Problem conflict, when nobody is left */
    public Actor renameResolver(String id) {
        RewardEntity reward = record.locked(id);
        Asked asked = open(reward).asked();
        asked.startAt(ladder.managersManagerOf(reward.person()));
        ladder.ask(asked, null, reward.person(), barred(reward));
        return new Actor(asked.assignee(), asked.candidates());
    }

    /** Nobody answered: it goes up the line, or stays at its top. */
    public void moveUp(String id) {
        RewardEntity reward = record.locked(id);
        ladder.moveUp(open(reward).asked(), reward.person(), barred(reward));
        record.stepped(reward, "disputeMovedUp", null, null, null);
    }

    /** Whether the person may answer. @throws Problem forbidden */
    public void requireMayResolve(String id, String person) {
        RewardEntity reward = record.locked(id);
        if (person.equals(reward.person())) {
            throw Problem.forbidden("reward.own");
        }
        if (barred(reward).contains(person)) {
            throw Problem.forbidden("reward.decidedAlready");
        }
    }

    /**
     * @param decision {@code uphold}, or {@code recalculate}, once
     * @return whether it is computed again
     */
    public boolean resolve(String id, String decision, String by, String comment) {
        requireMayResolve(id, by);
        RewardEntity reward = record.locked(id);
        boolean again = RECALCULATE.equals(decision);
        if (again
                && !mayRecalculate(record.disputes(reward).stream()
                        .map(DisputeEntity::view)
                        .toList())) {
            throw Problem.badField("decision", "reward.recalculatedBefore");
        }
        DisputeEntity dispute = open(reward);
        ladder.requireAsked(dispute.asked(), by);
        dispute.decided(decision, by, comment, record.now());
        if (again) {
            recognising.takeBack(record.current(reward), reward);
        } else {
            reward.state(before(reward));
        }
        record.stepped(
                reward, again ? "recalculated" : "upheld", by, dispute.asked().standInOf(by), comment);
        return again;
    }

    public static boolean mayRecalculate(List<Dispute> disputes) {
        return disputes.stream().noneMatch(dispute -> RECALCULATE.equals(dispute.decision()));
    }

    private RewardState before(RewardEntity reward) {
        return switch (record.current(reward).outcome()) {
            case APPROVED -> reward.approved(record.payouts(reward.repWeek()));
            case REJECTED -> reward.rejected(record.payouts(reward.repWeek()));
            default -> reward.withNothingDue(record.payouts(reward.repWeek()));
        };
    }

    private DisputeEntity open(RewardEntity reward) {
        return record.disputes(reward).stream()
                .filter(DisputeEntity::open)
                .findFirst()
                .orElseThrow(() -> Problem.conflict("reward.noDispute"));
    }

    /** The person, who proposed it, and whoever approved or rejected anything of it. */
    private Set<String> barred(RewardEntity reward) {
        List<Approval> decided = record.computations(reward).stream()
                .flatMap(computation -> Stream.concat(computation.approvals().stream(), rejection(computation)))
                .toList();
        return reward.fourEyes().barred(decided);
    }

    private static Stream<Approval> rejection(ComputationEntity computation) {
        return computation.outcome() == Outcome.REJECTED ? Stream.of(computation.decidedLast()) : Stream.of();
    }
}
