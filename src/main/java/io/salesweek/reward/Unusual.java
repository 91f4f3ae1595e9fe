package io.salesweek.reward;

import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.ComputationRepository;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tells rewards that are approved one by one from those that may be approved together. */
@Component
class Unusual {

    private static final int WEEKS = 8;
    private static final int WEEKS_AT_LEAST = 4;
    private static final BigDecimal TIMES_THE_MEAN = BigDecimal.valueOf(2);

    private final RewardRepository rewards;
    private final ComputationRepository computations;

    Unusual(RewardRepository rewards, ComputationRepository computations) {
        this.rewards = rewards;
        this.computations = computations;
    }

    /** Why it is to be looked at by itself; empty where it is as usual. */
    Optional<WhySingly> why(Reward reward) {
        if (reward.kind() != Kind.BONUS) {
            return Optional.of(WhySingly.CORRECTION);
        }
        if (!reward.disputes().isEmpty()) {
            return Optional.of(WhySingly.DISPUTED);
        }
        if (reward.computations().size() != 1) {
            return Optional.of(WhySingly.COMPUTED_AGAIN);
        }
        List<ComputationEntity> before = before(reward);
        if (before.size() < WEEKS_AT_LEAST) {
            return Optional.of(WhySingly.FEW_WEEKS);
        }
        BigDecimal sum = before.stream()
                .map(computation -> computation.figures().worth())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // Compared without division: amount > 2 · sum / n.
        BigDecimal times = reward.last().figures().worth().multiply(BigDecimal.valueOf(before.size()));
        if (times.compareTo(TIMES_THE_MEAN.multiply(sum)) > 0) {
            return Optional.of(WhySingly.MUCH_MORE);
        }
        return otherTables(reward.last(), before.get(0).view())
                ? Optional.of(WhySingly.OTHER_TABLES)
                : Optional.empty();
    }

    private static boolean otherTables(Computation now, Computation before) {
        return !Objects.equals(now.tier().version(), before.tier().version())
                || (now.routing() != null
                        && before.routing() != null
                        && !Objects.equals(
                                now.routing().version(), before.routing().version()));
    }

    /** The last computation of each earlier week, newest week first. */
    private List<ComputationEntity> before(Reward reward) {
        List<String> ids =
                rewards
                        .bonusesBefore(
                                reward.repWeek().person(), reward.repWeek().week(), Limit.of(WEEKS))
                        .stream()
                        .map(RewardEntity::id)
                        .toList();
        Map<String, ComputationEntity> last = computations.of(ids).stream()
                .collect(Collectors.toMap(ComputationEntity::reward, each -> each, (older, newer) -> newer));
        return ids.stream().map(last::get).filter(Objects::nonNull).toList();
    }
}
