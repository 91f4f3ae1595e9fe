package io.salesweek.reward;

import io.salesweek.calendar.Week;
import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Step;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.ComputationRepository;
import io.salesweek.reward.persistence.DisputeEntity;
import io.salesweek.reward.persistence.DisputeRepository;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.reward.persistence.StepEntity;
import io.salesweek.reward.persistence.StepRepository;
import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rewards to read. */
@Service
@Transactional(readOnly = true)
public class Rewards {

    private final RewardRepository rewards;
    private final ComputationRepository computations;
    private final DisputeRepository disputes;
    private final StepRepository steps;

    Rewards(
            RewardRepository rewards,
            ComputationRepository computations,
            DisputeRepository disputes,
            StepRepository steps) {
        this.steps = steps;
        this.rewards = rewards;
        this.computations = computations;
        this.disputes = disputes;
    }

    public Optional<Reward> find(String id) {
        return rewards.findById(id).map(reward -> views(List.of(reward)).get(0));
    }

    /** Those of these ids, in a fixed number of queries. */
    public List<Reward> all(Collection<String> ids) {
        return views(rewards.findAllById(ids));
    }

    /** @throws Problem not found */
    public Reward get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("reward.unknown", id));
    }

    /** Whose week it is of. @throws Problem not found */
    public RepWeekKey weekOf(String id) {
        return rewards.weekOf(id).map(RepWeekKey::parse).orElseThrow(() -> Problem.notFound("reward.unknown", id));
    }

    /** A step of a route, by its id. @throws Problem not found */
    public Step step(String id) {
        return Optional.ofNullable(id)
                .flatMap(steps::findById)
                .map(StepEntity::view)
                .orElseThrow(() -> Problem.notFound("reward.unknownStep", String.valueOf(id)));
    }

    /** The dispute that waits for its answer. @throws Problem conflict, when none does */
    public Dispute openDispute(String id) {
        return disputes.of(List.of(id)).stream()
                .filter(DisputeEntity::open)
                .map(DisputeEntity::view)
                .findFirst()
                .orElseThrow(() -> Problem.conflict("reward.noDispute"));
    }

    /** All rewards of these rep weeks, oldest first, in a fixed number of queries. */
    public Map<RepWeekKey, List<Reward>> of(Collection<RepWeekKey> weeks) {
        return views(rewards.of(weeks)).stream().collect(Collectors.groupingBy(Reward::repWeek));
    }

    /** Corrections of earlier weeks that are shown in these people's week. */
    public Map<String, List<Reward>> correctionsShownIn(Week week, Collection<String> people) {
        return views(rewards.shownIn(Kind.CORRECTION, week, people)).stream()
                .collect(Collectors.groupingBy(reward -> reward.repWeek().person()));
    }

    /** Which deals a correction counts otherwise than what was last settled for its week; empty for other rewards. */
    public List<DealChange> changedDeals(Reward reward) {
        if (reward.kind() != Kind.CORRECTION || reward.last() == null) {
            return List.of();
        }
        Computation now = reward.last();
        return of(List.of(reward.repWeek())).values().stream()
                .flatMap(List::stream)
                .filter(other -> other.kind() != Kind.RECOGNITION)
                .flatMap(other -> other.computations().stream())
                .filter(before -> before.settled() && before.computedAt().isBefore(now.computedAt()))
                .max(Comparator.comparing(Computation::computedAt))
                .map(before -> DealChange.between(before, now))
                .orElse(List.of());
    }

    private List<Reward> views(List<RewardEntity> found) {
        List<String> ids = found.stream().map(RewardEntity::id).toList();
        Map<String, List<ComputationEntity>> computed =
                computations.of(ids).stream().collect(Collectors.groupingBy(ComputationEntity::reward));
        Map<String, List<DisputeEntity>> disputed =
                disputes.of(ids).stream().collect(Collectors.groupingBy(DisputeEntity::reward));
        return found.stream()
                .map(reward -> reward.view(
                        computed.getOrDefault(reward.id(), List.of()), disputed.getOrDefault(reward.id(), List.of())))
                .toList();
    }
}
