package io.salesweek.reward;

import io.salesweek.calendar.Week;
import io.salesweek.crm.DealsChanged.OwnersDay;
import io.salesweek.problem.Problem;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import io.salesweek.week.Weeks.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a deal that changes after the score means for the week's money: DOMAIN.md, "Correction". */
@Service
@Transactional(noRollbackFor = Problem.class)
public class RewardCorrecting {

    /** What is to be done about a week whose deals changed. */
    public enum Verdict {
        /** It is worth what was approved, or its bonus was rejected: only a dispute reopens that. */
        NOTHING,
        /** A reward of it is under way and is to be computed again. */
        COMPUTE_AGAIN,
        /** Another computation is not over: to be looked at again later. */
        WAIT,
        /** A difference to be approved by itself. */
        CORRECT
    }

    /** @param reward the one to compute again, or the new correction; null otherwise */
    public record Found(Verdict verdict, String reward) {}

    private final RewardRepository rewards;
    private final RewardRecord record;
    private final RewardComputing computing;
    private final Weeks weeks;
    private final People people;
    private final RewardSettings settings;

    RewardCorrecting(
            RewardRepository rewards,
            RewardRecord record,
            RewardComputing computing,
            Weeks weeks,
            People people,
            RewardSettings settings) {
        this.rewards = rewards;
        this.record = record;
        this.computing = computing;
        this.weeks = weeks;
        this.people = people;
        this.settings = settings;
    }

    /** The rewarded weeks, scored at most so many days ago, that count one of these days. */
    @Transactional(readOnly = true)
    public List<RepWeekKey> concerned(Collection<OwnersDay> days) {
        Set<String> owners = days.stream().map(OwnersDay::owner).collect(Collectors.toSet());
        Instant since = record.now().minus(Duration.ofDays(settings.correctionDays()));
        List<RepWeek> rewarded = rewards.rewardedSince(owners, since).stream()
                .map(RepWeekKey::parse)
                .map(weeks::get)
                .toList();
        Map<RepWeek, Period> counted = weeks.countedDays(rewarded);
        return rewarded.stream()
                .filter(week -> days.stream()
                        .anyMatch(day -> day.owner().equals(week.key().person())
                                && !day.day().isBefore(counted.get(week).from())
                                && !day.day().isAfter(counted.get(week).to())))
                .map(RepWeek::key)
                .toList();
    }

    /** Compares what the week is worth now with what was approved for it, and opens a correction where they differ. */
    public Found recheck(RepWeekKey week) {
        List<RewardEntity> ofWeek = rewards.lock(week).stream()
                .filter(reward -> reward.kind() != Kind.RECOGNITION)
                .toList();
        Optional<RewardEntity> busy = ofWeek.stream()
                .filter(reward -> reward.state() == RewardState.PENDING || reward.state() == RewardState.DISPUTED)
                .findFirst();
        if (busy.isPresent()) {
            return underWay(busy.get());
        }
        boolean rejected = ofWeek.stream()
                .anyMatch(reward -> reward.kind() == Kind.BONUS && reward.state() == RewardState.REJECTED);
        if (ofWeek.isEmpty() || rejected || computing.dueNow(week).signum() == 0) {
            return new Found(Verdict.NOTHING, null);
        }
        return new Found(Verdict.CORRECT, open(week, ofWeek).id());
    }

    private Found underWay(RewardEntity reward) {
        List<ComputationEntity> computed = record.computations(reward);
        if (reward.state() == RewardState.DISPUTED) {
            return new Found(Verdict.WAIT, null);
        }
        if (computed.isEmpty()) {
            // It will be computed from the deals as they stand.
            return new Found(Verdict.NOTHING, null);
        }
        ComputationEntity last = computed.get(computed.size() - 1);
        if (!last.open()) {
            return new Found(Verdict.WAIT, null);
        }
        boolean same = computing.countsTheSame(reward, last);
        return same ? new Found(Verdict.NOTHING, null) : new Found(Verdict.COMPUTE_AGAIN, reward.id());
    }

    private RewardEntity open(RepWeekKey week, List<RewardEntity> ofWeek) {
        int number = (int) ofWeek.stream()
                        .filter(reward -> reward.kind() == Kind.CORRECTION)
                        .count()
                + 1;
        RewardEntity correction = new RewardEntity(
                UUID.randomUUID().toString(),
                week,
                Kind.CORRECTION,
                number,
                Week.of(people.today(week.person())),
                record.now());
        return rewards.saveAndFlush(correction);
    }

    /** Whether a computation of this reward has to wait, because another one of the same week is not over. */
    public boolean mustWait(String id) {
        RewardEntity reward = record.locked(id);
        return reward.kind() != Kind.RECOGNITION
                && rewards.lock(reward.repWeek()).stream()
                        .filter(other -> !other.id().equals(id) && other.kind() != Kind.RECOGNITION)
                        .filter(other -> other.state() == RewardState.PENDING)
                        .flatMap(other -> record.computations(other).stream())
                        .anyMatch(ComputationEntity::open);
    }
}
