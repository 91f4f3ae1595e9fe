package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.reward.persistence.StepEntity;
import java.util.List;
import org.springframework.stereotype.Component;

/** Recognition beside a bonus or alone. */
@Component
class Recognising {

    private static final Recognised NOTHING = new Recognised(null, null, null);

    private final RewardRepository rewards;

    Recognising(RewardRepository rewards) {
        this.rewards = rewards;
    }

    /** @throws Problem when another one of the team is the week's star already */
    void beside(RewardEntity reward, Recognition recognition, String by, String reason) {
        if (isTaken(star(reward, recognition), reward)) {
            throw Problem.badField("recognition", "reward.starTaken");
        }
        reward.recognise(new Recognised(recognition, by, reason), star(reward, recognition));
    }

    /** With an approval, which may be taken back. @throws Problem as {@link #beside} */
    void with(StepEntity approval, RewardEntity reward, Recognition recognition, String by, String reason) {
        Recognised before = reward.recognised();
        // Whoever approves a nomination may change how, not whose proposal it is.
        boolean nominated = reward.kind() == Kind.RECOGNITION;
        beside(reward, recognition, nominated ? before.by() : by, nominated ? before.reason() : reason);
        approval.gaveRecognition(before);
    }

    /** What was given with the approval goes with it; what it took the place of comes back, unless another one is the star meanwhile. */
    void takeBack(StepEntity approval, RewardEntity reward) {
        approval.recognisedBefore().ifPresent(before -> {
            String star = star(reward, before.what());
            boolean gone = isTaken(star, reward);
            reward.recognise(gone ? NOTHING : before, gone ? null : star);
            approval.tookRecognitionBack();
        });
    }

    /** Of a computation that came to nothing, the last approval first; what is published already stands. */
    void takeBack(ComputationEntity computation, RewardEntity reward) {
        if (!reward.published()) {
            List<StepEntity> route = computation.route();
            for (int i = route.size() - 1; i >= 0; i--) {
                takeBack(route.get(i), reward);
            }
        }
    }

    /** Makes a star that is to be published the one of its week. @return false: another one is it already, and this one is none any more */
    boolean claimStar(RewardEntity reward) {
        if (reward.published() || reward.recognition() != Recognition.WEEKLY_STAR) {
            return true;
        }
        String star = star(reward, Recognition.WEEKLY_STAR);
        boolean free = !isTaken(star, reward);
        reward.recognise(free ? reward.recognised() : NOTHING, free ? star : null);
        return free;
    }

    /** The team's week, of which there is one star; null for other recognitions. */
    private static String star(RewardEntity reward, Recognition recognition) {
        return recognition == Recognition.WEEKLY_STAR
                ? reward.repWeek().teamWeek().toString()
                : null;
    }

    private boolean isTaken(String star, RewardEntity reward) {
        return star != null
                && rewards.starOf(star).filter(id -> !id.equals(reward.id())).isPresent();
    }
}
