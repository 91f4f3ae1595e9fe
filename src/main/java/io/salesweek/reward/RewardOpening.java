package io.salesweek.reward;

import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.score.Scores;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the reward of a scored rep week, once. */
@Service
@Transactional
public class RewardOpening {

    private final RewardRepository rewards;
    private final Scores scores;
    private final Weeks weeks;
    private final Clock clock;

    RewardOpening(RewardRepository rewards, Scores scores, Weeks weeks, Clock clock) {
        this.rewards = rewards;
        this.scores = scores;
        this.weeks = weeks;
        this.clock = clock;
    }

    /** @return the new reward's id; empty when it is open already, or the week has no score to reward */
    public Optional<String> open(RepWeekKey key) {
        if (rewards.existsByRepWeekAndKind(key, Kind.BONUS)
                || !scores.figures(weeks.get(key)).scored()) {
            return Optional.empty();
        }
        RewardEntity reward =
                new RewardEntity(UUID.randomUUID().toString(), key, Kind.BONUS, 0, key.week(), clock.instant());
        return Optional.of(rewards.saveAndFlush(reward).id());
    }
}
