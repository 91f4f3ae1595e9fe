package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Step;
import io.salesweek.reward.persistence.BulkEntity;
import io.salesweek.reward.persistence.BulkKey;
import io.salesweek.reward.persistence.BulkRepository;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A team week's rewards on one list: those as computed are approved in one act, each by itself. */
@Service
@Transactional(noRollbackFor = Problem.class)
public class BulkApproving {

    private final Rewards rewards;
    private final BulkRepository bulk;
    private final Unusual unusual;
    private final Weeks weeks;
    private final Clock clock;

    BulkApproving(Rewards rewards, BulkRepository bulk, Unusual unusual, Weeks weeks, Clock clock) {
        this.rewards = rewards;
        this.bulk = bulk;
        this.unusual = unusual;
        this.weeks = weeks;
        this.clock = clock;
    }

    /** What is to be approved: the list, the reward, the step whose turn it was, and who said so. */
    public record Item(String reward, String step, String by) {}

    /** Whether a list would have anything on it: what is not computed yet may be. */
    @Transactional(readOnly = true)
    public boolean hasAny(TeamWeekKey week) {
        List<Reward> bonuses =
                ofWeek(week).filter(reward -> reward.kind() == Kind.BONUS).toList();
        if (bonuses.stream().anyMatch(reward -> reward.last() == null)) {
            return true;
        }
        List<Reward> open = bonuses.stream().filter(BulkApproving::isOpen).toList();
        return unusual.why(open).size() < open.size();
    }

    /**
     * The rewards of a week that wait for one person.
     *
     * @param together those that are as usual
     * @param singly the others
     */
    public record Listed(List<Reward> together, List<Single> singly) {}

    /** A reward that is looked at by itself, and why. */
    public record Single(Reward reward, WhySingly why) {}

    @Transactional(readOnly = true)
    public Listed listed(TeamWeekKey week, String person) {
        List<Reward> waiting = ofWeek(week)
                .filter(reward -> reward.last() != null && isOpen(reward))
                .filter(reward -> next(reward)
                        .filter(step -> person.equals(step.assignee()))
                        .isPresent())
                .toList();
        Map<String, WhySingly> why = unusual.why(waiting);
        return new Listed(
                waiting.stream().filter(reward -> !why.containsKey(reward.id())).toList(),
                waiting.stream()
                        .filter(reward -> why.containsKey(reward.id()))
                        .map(reward -> new Single(reward, why.get(reward.id())))
                        .toList());
    }

    /**
     * What was on the list may have been decided since it was opened: that is kept as refused, and holds up none of the others.
     *
     * @throws Problem when one of them is not on the list
     */
    public void approve(String list, TeamWeekKey week, List<String> chosen, String by) {
        Map<String, Reward> offered = new LinkedHashMap<>();
        listed(week, by).together().forEach(reward -> offered.put(reward.id(), reward));
        Set<String> meanwhile = decided(week, by);
        for (String id : new LinkedHashSet<>(chosen)) {
            if (offered.containsKey(id)) {
                String step = next(offered.get(id)).orElseThrow().id();
                bulk.save(new BulkEntity(list, id, step, by, clock.instant()));
            } else if (meanwhile.contains(id)) {
                BulkEntity late = new BulkEntity(list, id, "", by, clock.instant());
                late.done("reward.meanwhile");
                bulk.save(late);
            } else {
                throw Problem.badField("rewards", "reward.notListed");
            }
        }
    }

    /** The rewards of a week that were decided, or moved on from this person. */
    @Transactional(readOnly = true)
    public Set<String> decided(TeamWeekKey week, String by) {
        return all(week)
                .filter(reward -> reward.last() != null)
                .filter(reward -> reward.state() != RewardState.PENDING
                        || !isOpen(reward)
                        || reward.last().route().stream().anyMatch(step -> by.equals(step.approvedBy())))
                .map(Reward::id)
                .collect(Collectors.toSet());
    }

    /** What of a list is not done yet. */
    @Transactional(readOnly = true)
    public List<Item> open(String list) {
        return bulk.findByListOrderByReward(list).stream()
                .filter(row -> row.result() == null)
                .map(row -> new Item(row.reward(), row.step(), row.askedBy()))
                .toList();
    }

    /** @param why it was not approved, a key of the texts; empty: it was */
    public void done(String list, String reward, String why) {
        bulk.findById(new BulkKey(list, reward)).orElseThrow().done(why);
    }

    /** @param why a key of the texts */
    public record Refused(Instant askedAt, String why) {}

    /** That this person's last approval of the reward on a list was refused; empty where it was not, or is not done yet. */
    @Transactional(readOnly = true)
    public Optional<Refused> refused(String reward, String by) {
        return bulk.findFirstByRewardOrderByAskedAtDesc(reward)
                .filter(row -> row.askedBy().equals(by))
                .filter(row -> row.result() != null && !row.result().isEmpty())
                .map(row -> new Refused(row.askedAt(), row.result()));
    }

    /** What is to be paid, or taken back, once it is approved. */
    private Stream<Reward> ofWeek(TeamWeekKey week) {
        return all(week)
                .filter(reward -> reward.state() == RewardState.PENDING)
                .sorted(Comparator.comparing(reward -> reward.repWeek().person()));
    }

    private Stream<Reward> all(TeamWeekKey week) {
        List<RepWeekKey> keys = weeks.repWeeks(week).stream().map(RepWeek::key).toList();
        return rewards.of(keys).values().stream()
                .flatMap(List::stream)
                .filter(reward -> reward.kind() != Kind.RECOGNITION);
    }

    private static boolean isOpen(Reward reward) {
        return reward.last().outcome() == null;
    }

    private static Optional<Step> next(Reward reward) {
        return reward.last().route().stream().filter(Step::open).findFirst();
    }
}
