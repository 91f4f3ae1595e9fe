package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import org.springframework.stereotype.Component;

/** Recognition beside a bonus or alone. */
@Component
class Recognising {

    private final RewardRepository rewards;

    Recognising(RewardRepository rewards) {
        this.rewards = rewards;
    }

    /** @throws Problem when another one of the team is the week's star already */
    void beside(RewardEntity reward, Recognition recognition, String by, String reason) {
        String star = recognition == Recognition.WEEKLY_STAR
                ? reward.repWeek().teamWeek().toString()
                : null;
        if (star != null
                && rewards.starOf(star).filter(id -> !id.equals(reward.id())).isPresent()) {
            throw Problem.badField("recognition", "reward.starTaken");
        }
        reward.recognise(recognition, star, by, reason);
    }
}
