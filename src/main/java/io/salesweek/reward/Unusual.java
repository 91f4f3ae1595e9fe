package io.salesweek.reward;

import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.ComputationRepository;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells rewards that are approved one by one from those that may be approved together. */
@Component
class Unusual {

    private final RewardRepository rewards;
    private final ComputationRepository computations;
    private final RewardSettings.Usual usual;

    Unusual(RewardRepository rewards, ComputationRepository computations, RewardSettings settings) {
        this.usual = settings.usual();
        this.rewards = rewards;
        this.computations = computations;
    }

    /** Why some of a week's rewards are to be looked at by themselves, by their ids; those as usual are missing. */
    Map<String, WhySingly> why(List<Reward> ofWeek) {
        Map<String, List<ComputationEntity>> before = before(ofWeek);
        Map<String, WhySingly> why = new HashMap<>();
        ofWeek.forEach(
                reward -> why(reward, before.getOrDefault(reward.repWeek().person(), List.of()))
                        .ifPresent(found -> why.put(reward.id(), found)));
        return why;
    }

    private Optional<WhySingly> why(Reward reward, List<ComputationEntity> before) {
        if (reward.kind() != Kind.BONUS) {
            return Optional.of(WhySingly.CORRECTION);
        }
        if (!reward.disputes().isEmpty()) {
            return Optional.of(WhySingly.DISPUTED);
        }
        if (reward.computations().size() != 1) {
            return Optional.of(WhySingly.COMPUTED_AGAIN);
        }
        if (before.size() < usual.weeksAtLeast()) {
            return Optional.of(WhySingly.FEW_WEEKS);
        }
        BigDecimal sum = before.stream()
                .map(computation -> computation.figures().worth())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // Compared without division: amount > times · sum / n.
        BigDecimal times = reward.last().figures().worth().multiply(BigDecimal.valueOf(before.size()));
        if (times.compareTo(usual.timesTheMean().multiply(sum)) > 0) {
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

    /** The last computation of each earlier week, by person, newest week first: two queries for all. */
    private Map<String, List<ComputationEntity>> before(List<Reward> ofWeek) {
        if (ofWeek.isEmpty()) {
            return Map.of();
        }
        Set<String> people =
                ofWeek.stream().map(reward -> reward.repWeek().person()).collect(Collectors.toSet());
        List<RewardEntity> earlier =
                rewards.bonusesBefore(people, ofWeek.get(0).repWeek().week().toString(), usual.weeks());
        Map<String, ComputationEntity> last = computations
                .of(earlier.stream().map(RewardEntity::id).toList())
                .stream()
                .collect(Collectors.toMap(ComputationEntity::reward, each -> each, (older, newer) -> newer));
        return earlier.stream()
                .filter(reward -> last.containsKey(reward.id()))
                .collect(Collectors.groupingBy(
                        RewardEntity::person,
                        Collectors.mapping(reward -> last.get(reward.id()), Collectors.toList())));
    }
}
