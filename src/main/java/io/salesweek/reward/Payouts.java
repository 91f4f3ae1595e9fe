package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.persistence.PayoutEntity;
import io.salesweek.reward.persistence.PayoutExportEntity;
import io.salesweek.reward.persistence.PayoutExportRepository;
import io.salesweek.reward.persistence.PayoutRepository;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance pays: everything finally approved, each once. */
@Service
@Transactional
public class Payouts {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final PayoutRepository payouts;
    private final PayoutExportRepository exports;
    private final RewardRepository rewards;
    private final RewardRecord record;
    private final People people;
    private final Clock clock;

    Payouts(
            PayoutRepository payouts,
            PayoutExportRepository exports,
            RewardRepository rewards,
            RewardRecord record,
            People people,
            Clock clock) {
        this.payouts = payouts;
        this.exports = exports;
        this.rewards = rewards;
        this.record = record;
        this.people = people;
        this.clock = clock;
    }

    /** Finally approved in that month and in no list yet. */
    @Transactional(readOnly = true)
    public List<Payout> due(YearMonth month) {
        return views(payouts.findByPayoutMonthAndExportIdIsNullOrderByApprovedAtAscIdAsc(month.toString()));
    }

    /**
     * A list that was taken.
     *
     * @param takenAt the first time
     */
    public record Taken(Instant takenAt, List<Payout> payouts) {}

    /**
     * Takes what is due into a list of this name; the same name again answers the same list.
     *
     * @throws Problem when the name was used for another month
     */
    public Taken take(YearMonth month, String export, String by) {
        if (export == null || !ID.matcher(export).matches()) {
            throw Problem.badInput("reward.export.id");
        }
        PayoutExportEntity taken = exports.findById(export).orElseGet(() -> takeNow(month, export, by));
        if (!taken.month().equals(month)) {
            throw Problem.conflict(
                    "reward.export.otherMonth", export, taken.month().toString());
        }
        return new Taken(taken.takenAt(), views(payouts.findByExportIdOrderByApprovedAtAscIdAsc(export)));
    }

    private PayoutExportEntity takeNow(YearMonth month, String export, String by) {
        PayoutExportEntity taken = exports.saveAndFlush(new PayoutExportEntity(export, month, by, clock.instant()));
        List<PayoutEntity> due = payouts.lockDue(month.toString());
        Map<String, Person> byId = people(due);
        Map<String, RewardEntity> paid = rewards
                .findAllById(due.stream().map(PayoutEntity::reward).toList())
                .stream()
                .collect(Collectors.toMap(RewardEntity::id, reward -> reward));
        for (PayoutEntity payout : due) {
            RewardEntity reward = paid.get(payout.reward());
            payout.takenBy(export, name(payout, byId));
            record.stepped(reward, "exported", by, null, payout.amount(), export);
        }
        Map<String, List<PayoutEntity>> all =
                payouts.findByRewardIn(paid.keySet()).stream().collect(Collectors.groupingBy(PayoutEntity::reward));
        paid.values().stream()
                .filter(reward -> reward.state() == RewardState.APPROVED)
                .forEach(reward -> reward.state(reward.approved(all.get(reward.id()))));
        return taken;
    }

    private List<Payout> views(List<PayoutEntity> found) {
        Map<String, Person> byId = people(found);
        return found.stream().map(payout -> payout.view(name(payout, byId))).toList();
    }

    private Map<String, Person> people(List<PayoutEntity> paid) {
        return people.byId(paid.stream().map(PayoutEntity::person).collect(Collectors.toSet()));
    }

    private static String name(PayoutEntity payout, Map<String, Person> byId) {
        Person person = byId.get(payout.person());
        return person == null ? payout.person() : person.name();
    }
}
