package io.salesweek.reward;

import io.salesweek.crm.Deal;
import io.salesweek.metric.Quotas.Quota;
import io.salesweek.reward.Bonuses.Terms;
import io.salesweek.reward.Bonuses.Worked;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.CountedDeal;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.Computation.TableRule;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.PayoutEntity;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes a reward from its week's deals as they stand, less what was approved for the week before. */
@Service
@Transactional
public class RewardComputing {

    private final RewardRecord record;
    private final Bonuses bonuses;
    private final Scores scores;
    private final Weeks weeks;

    RewardComputing(RewardRecord record, Bonuses bonuses, Scores scores, Weeks weeks) {
        this.record = record;
        this.bonuses = bonuses;
        this.scores = scores;
        this.weeks = weeks;
    }

    /** @return whether there is something to approve: money, or a recognition */
    public boolean compute(String id) {
        RewardEntity reward = record.locked(id);
        List<ComputationEntity> before = record.computations(reward);
        ComputationEntity last = before.isEmpty() ? null : before.get(before.size() - 1);
        Cause cause = cause(reward, last, isAppealed(reward));
        if (last != null && last.open()) {
            last.ended(Outcome.REPLACED, null, null, null, record.now());
        }
        ComputationEntity computed =
                reward.kind() == Kind.RECOGNITION ? withoutMoney(reward, before) : computation(reward, before, cause);
        boolean toApprove =
                computed.figures().amount().signum() != 0 || (reward.recognition() != null && !reward.published());
        if (toApprove) {
            reward.state(RewardState.PENDING);
        } else {
            computed.ended(Outcome.NOTHING_DUE, null, null, null, record.now());
            reward.state(reward.withNothingDue(record.payouts(reward.repWeek())));
        }
        record.save(computed);
        record.stepped(reward, "computed", null, null, null);
        return toApprove;
    }

    /** What is due of a rep's week as its deals now stand: what it is worth less what was approved for it. */
    @Transactional(readOnly = true)
    public BigDecimal dueNow(RepWeekKey week) {
        return worked(week).amount().subtract(approved(week));
    }

    /** Whether it would be computed from the same deals and the same discipline, to the same. */
    boolean countsTheSame(RewardEntity reward, ComputationEntity computation) {
        Worked now = worked(reward.repWeek());
        Figures then = computation.figures();
        List<CountedDeal> deals =
                now.deals().stream().map(RewardComputing::counted).toList();
        return key(deals).equals(key(computation.view().deals()))
                && now.input().discipline().compareTo(then.discipline()) == 0
                && now.amount().compareTo(then.worth()) == 0;
    }

    /** Whether the week's score is another one than its money was last computed with: only a granted appeal changes it. */
    private boolean isAppealed(RewardEntity reward) {
        Map<String, BigDecimal> now = parts(scores.figures(weeks.get(reward.repWeek())));
        return record.last(reward.repWeek())
                .map(last -> last.figures().parts())
                .filter(then -> !then.isEmpty()
                        && now.keySet().stream().anyMatch(part -> differ(now.get(part), then.get(part))))
                .isPresent();
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    /** Amounts compared by value: the database keeps more decimals. */
    private static List<String> key(List<CountedDeal> deals) {
        return deals.stream()
                .map(deal ->
                        deal.deal() + " " + deal.worth().stripTrailingZeros().toPlainString())
                .toList();
    }

    private BigDecimal approved(RepWeekKey week) {
        return record.payouts(week).stream().map(PayoutEntity::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ComputationEntity computation(RewardEntity reward, List<ComputationEntity> before, Cause cause) {
        Worked worked = worked(reward.repWeek());
        return new ComputationEntity(
                reward.id(),
                before.size() + 1,
                cause,
                figures(worked, approved(reward.repWeek())),
                worked.deals().stream().map(RewardComputing::counted).toList(),
                new TableRule(
                        worked.tier().decision(),
                        worked.tier().version(),
                        worked.tier().rule()),
                record.now());
    }

    private ComputationEntity withoutMoney(RewardEntity reward, List<ComputationEntity> before) {
        BigDecimal nothing = bonuses.nothing();
        Figures figures = new Figures(
                bonuses.currency(),
                nothing,
                null,
                "none",
                List.of(),
                null,
                BigDecimal.ZERO,
                Map.of(),
                BigDecimal.ZERO,
                nothing,
                nothing,
                nothing,
                nothing);
        return new ComputationEntity(
                reward.id(), before.size() + 1, Cause.NOMINATED, figures, List.of(), null, record.now());
    }

    private Worked worked(RepWeekKey key) {
        RepWeek week = weeks.get(key);
        return bonuses.ofScored(week, kept(key).orElseGet(() -> bonuses.terms(week)));
    }

    /** Quota and cap as they were when the week was first computed: they are taken once, at the score. */
    private Optional<Terms> kept(RepWeekKey week) {
        return record.first(week)
                .map(ComputationEntity::figures)
                .map(figures -> new Terms(
                        new Quota(figures.quota(), figures.quotaObjectives(), figures.quotaFormula()),
                        Money.of(CurrencyUnit.of(figures.currency()), figures.cap())));
    }

    private Figures figures(Worked worked, BigDecimal approved) {
        return new Figures(
                bonuses.currency(),
                worked.input().revenue(),
                worked.quota().amount(),
                worked.quota().formula(),
                worked.quota().objectives(),
                worked.bonus().quotaAttainment(),
                worked.input().discipline(),
                parts(worked.figures()),
                worked.bonus().rate(),
                worked.cap(),
                worked.bonus().amount(),
                approved,
                worked.bonus().amount().subtract(approved));
    }

    private static Map<String, BigDecimal> parts(WeekFigures figures) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        parts.put("goalAttainment", figures.goalAttainment());
        parts.put("discipline", figures.discipline());
        parts.put("planCompletion", figures.planCompletion());
        parts.put("score", figures.score());
        return parts;
    }

    private static CountedDeal counted(Deal deal) {
        return new CountedDeal(deal.id(), deal.account(), deal.closedOn(), deal.worth());
    }

    private static Cause cause(RewardEntity reward, ComputationEntity last, boolean appealed) {
        Cause changed = appealed ? Cause.APPEALED : Cause.DEALS_CHANGED;
        if (last == null) {
            return reward.kind() == Kind.CORRECTION ? changed : Cause.SCORE;
        }
        if (last.open()) {
            return changed;
        }
        return last.outcome() == Outcome.RETURNED ? Cause.RETURNED : Cause.DISPUTED;
    }
}
