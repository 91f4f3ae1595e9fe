package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.ComputationRepository;
import io.salesweek.reward.persistence.DisputeEntity;
import io.salesweek.reward.persistence.DisputeRepository;
import io.salesweek.reward.persistence.PayoutEntity;
import io.salesweek.reward.persistence.PayoutRepository;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.team.TeamDefaults;
import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Access to rewards for whoever changes them: one at a time for a rep's week. Package-private on purpose: all changes are in this package. */
@Component
class RewardRecord {

    private final RewardRepository rewards;
    private final ComputationRepository computations;
    private final DisputeRepository disputes;
    private final PayoutRepository payouts;
    private final ApplicationEventPublisher events;
    private final TeamDefaults company;
    private final Clock clock;

    RewardRecord(
            RewardRepository rewards,
            ComputationRepository computations,
            DisputeRepository disputes,
            PayoutRepository payouts,
            ApplicationEventPublisher events,
            TeamDefaults company,
            Clock clock) {
        this.company = company;
        this.rewards = rewards;
        this.computations = computations;
        this.disputes = disputes;
        this.payouts = payouts;
        this.events = events;
        this.clock = clock;
    }

    /** The reward, with all of its rep week's held until the transaction ends. */
    RewardEntity locked(String id) {
        RepWeekKey week =
                rewards.weekOf(id).map(RepWeekKey::parse).orElseThrow(() -> Problem.notFound("reward.unknown", id));
        return rewards.lock(week).stream()
                .filter(reward -> reward.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<ComputationEntity> computations(RewardEntity reward) {
        return computations.of(List.of(reward.id()));
    }

    /** @throws IllegalStateException before the first computation */
    ComputationEntity current(RewardEntity reward) {
        List<ComputationEntity> all = computations(reward);
        if (all.isEmpty()) {
            throw new IllegalStateException("Reward " + reward.id() + " was not computed yet");
        }
        return all.get(all.size() - 1);
    }

    /** The first computation of a rep's week's money; a recognition alone computes nothing. */
    Optional<ComputationEntity> first(RepWeekKey week) {
        return ofMoney(week).findFirst();
    }

    /** The last computation of a rep's week's money, of its bonus or a correction. */
    Optional<ComputationEntity> last(RepWeekKey week) {
        return ofMoney(week).reduce((earlier, later) -> later);
    }

    private Stream<ComputationEntity> ofMoney(RepWeekKey week) {
        return computations(week, reward -> reward.kind() != Kind.RECOGNITION);
    }

    /** Of all rewards of a rep's week, oldest first. */
    List<ComputationEntity> computations(RepWeekKey week) {
        return computations(week, reward -> true).toList();
    }

    private Stream<ComputationEntity> computations(RepWeekKey week, Predicate<RewardEntity> which) {
        List<String> ids = rewards.of(List.of(week)).stream()
                .filter(which)
                .map(RewardEntity::id)
                .toList();
        return computations.of(ids).stream().sorted(Comparator.comparing(ComputationEntity::id));
    }

    /** The bonus of a scored week, with all of the week's rewards held until the transaction ends. @throws Problem not found */
    RewardEntity lockedBonus(RepWeekKey week) {
        return rewards.lock(week).stream()
                .filter(reward -> reward.kind() == Kind.BONUS)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("week.unknown", week.week(), week.person()));
    }

    List<DisputeEntity> disputes(RewardEntity reward) {
        return disputes.of(List.of(reward.id()));
    }

    List<PayoutEntity> payouts(RepWeekKey week) {
        return payouts.findByRepWeek(week);
    }

    void save(ComputationEntity computation) {
        computations.save(computation);
    }

    void save(DisputeEntity dispute) {
        disputes.save(dispute);
    }

    void save(PayoutEntity payout) {
        payouts.saveAndFlush(payout);
    }

    /** The month it was then, where the company is. */
    YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(company.timeZone()));
    }

    Instant now() {
        return clock.instant();
    }

    void stepped(RewardEntity reward, String what, String by, String standingInFor, String comment) {
        List<ComputationEntity> all = computations(reward);
        BigDecimal amount =
                all.isEmpty() ? null : all.get(all.size() - 1).figures().amount();
        stepped(reward, what, by, standingInFor, amount, comment);
    }

    void stepped(RewardEntity reward, String what, String by, String standingInFor, BigDecimal amount, String comment) {
        events.publishEvent(
                new RewardStepped(reward.id(), reward.repWeek(), what, by, standingInFor, amount, comment, now()));
    }
}
