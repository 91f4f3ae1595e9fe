package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.domain.FourEyes.Approval;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.PayoutEntity;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.StepEntity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of approvers, and what follows from the last one. */
@Service
@Transactional(noRollbackFor = Problem.class)
public class RewardApproving {

    private final RewardRecord record;
    private final RewardRouting routing;
    private final Recognising recognising;

    RewardApproving(RewardRecord record, RewardRouting routing, Recognising recognising) {
        this.record = record;
        this.routing = routing;
        this.recognising = recognising;
    }

    /**
     * @param recognition beside the amount; null: none
     * @return whether every step is approved now
     */
    public boolean approve(String id, String step, String by, String comment, Recognition recognition) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        StepEntity turn = routing.turn(reward, computation, step, by);
        // The form shows what it is recognised with, and sends it back: that is nothing new.
        if (recognition != null && recognition != reward.recognition()) {
            boolean directorMissing =
                    recognition == Recognition.PROMOTION_NOMINATION && !isDirectorToDecide(computation);
            recognising.with(turn, reward, recognition, by, comment);
            if (directorMissing) {
                computation.insert(
                        computation.route().size(),
                        routing.step(computation.route().size(), "director", reward.person()));
            }
        }
        turn.approved(by, comment, record.now());
        record.stepped(reward, "approved", by, turn.approval().standingInFor(), comment);
        return computation.next().isEmpty();
    }

    /** To be computed again, with a reason; not where that just brought the same amount. */
    public void giveBack(String id, String step, String by, String comment) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        StepEntity turn = routing.turn(reward, computation, step, by);
        if (!mayReturn(record.computations(reward).stream()
                .map(ComputationEntity::view)
                .toList())) {
            throw Problem.badField("decision", "reward.sameAgain");
        }
        end(reward, computation, Outcome.RETURNED, turn, by, comment);
    }

    public void reject(String id, String step, String by, String comment) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        end(reward, computation, Outcome.REJECTED, routing.turn(reward, computation, step, by), by, comment);
        reward.state(reward.rejected(record.payouts(reward.repWeek())));
        reward.releaseStar();
    }

    /** Whether the last computation may be returned: not where nothing is computed, or it was returned or disputed before and came out the same. */
    public static boolean mayReturn(List<Computation> computations) {
        Computation last = computations.get(computations.size() - 1);
        if (last.cause() == Cause.NOMINATED) {
            return false;
        }
        if (computations.size() < 2) {
            return true;
        }
        Computation before = computations.get(computations.size() - 2);
        boolean asked = last.cause() == Cause.RETURNED || last.cause() == Cause.DISPUTED;
        return !asked || last.figures().amount().compareTo(before.figures().amount()) != 0;
    }

    /**
     * Writes down what is to be paid, and publishes the recognition. Repeating it changes nothing.
     *
     * @throws IllegalStateException unless the record itself holds an approval of every step, by different people, none of them who is
     *     paid: however the process came here
     */
    public void pay(String id) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        if (computation.outcome() == Outcome.APPROVED) {
            return;
        }
        if (!computation.open() || !reward.fourEyes().complete(computation.approvals())) {
            throw new IllegalStateException("Reward " + id + " is not paid: its route is not approved step by step");
        }
        Figures figures = computation.figures();
        BigDecimal approved = record.payouts(reward.repWeek()).stream()
                .map(PayoutEntity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (approved.compareTo(figures.approvedBefore()) != 0 && reward.kind() != Kind.RECOGNITION) {
            throw new IllegalStateException("Reward " + id + " is not paid: other money was approved meanwhile");
        }
        StepEntity last = computation.lastApproved().orElseThrow();
        if (figures.amount().signum() != 0) {
            record.save(new PayoutEntity(
                    reward.repWeek(),
                    id,
                    computation.id(),
                    kind(reward),
                    figures.amount(),
                    figures.currency(),
                    last.approvedAt(),
                    record.month(last.approvedAt())));
        }
        Approval decided = last.approval();
        computation.ended(Outcome.APPROVED, decided.approvedBy(), decided.standingInFor(), null, record.now());
        reward.state(RewardState.APPROVED);
        publish(reward);
        record.stepped(reward, "paid", null, null, null);
    }

    /** One star of a team's week: where another one has become it meanwhile, the money is paid and the star is not published. */
    private void publish(RewardEntity reward) {
        if (!recognising.claimStar(reward)) {
            record.stepped(reward, "starTaken", null, null, null);
        }
        reward.publish(record.now());
    }

    /** What was approved before is never paid again under the same name: a later amount is a difference. */
    private String kind(RewardEntity reward) {
        boolean first = record.payouts(reward.repWeek()).stream()
                .noneMatch(payout -> payout.reward().equals(reward.id()));
        return reward.kind() == Kind.BONUS && first ? "bonus" : "correction";
    }

    private void end(
            RewardEntity reward,
            ComputationEntity computation,
            Outcome outcome,
            StepEntity turn,
            String by,
            String comment) {
        if (comment == null || comment.isBlank()) {
            throw Problem.badField("comment", "reward.sayWhy");
        }
        String standingInFor = turn.asked().standInOf(by);
        computation.ended(outcome, by, standingInFor, comment, record.now());
        recognising.takeBack(computation, reward);
        record.stepped(reward, outcome.name().toLowerCase(Locale.ROOT), by, standingInFor, comment);
    }

    /**
     * Whether a director's step is still to come, or is the one that is decided now.
     *
     * @throws Problem when it is past: nobody could be asked a second time
     */
    private static boolean isDirectorToDecide(ComputationEntity computation) {
        List<StepEntity> directors = computation.route().stream()
                .filter(step -> step.role().equals("director"))
                .toList();
        boolean toDecide = directors.stream().anyMatch(step -> step.approvedBy() == null);
        if (!toDecide && !directors.isEmpty()) {
            throw Problem.badField("recognition", "reward.directorPast");
        }
        return toDecide;
    }
}
