package io.salesweek.reward;

import io.salesweek.crm.Deal;
import io.salesweek.crm.WeekDeals;
import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionTables;
import io.salesweek.metric.Metrics;
import io.salesweek.metric.Quotas;
import io.salesweek.metric.Quotas.Quota;
import io.salesweek.reward.domain.Bonus;
import io.salesweek.reward.domain.BonusInput;
import io.salesweek.reward.domain.NextTier;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What weeks are worth, from the facts as they stand and the tables the rep week keeps from its opening: what is shown and what is paid. */
@Service
@Transactional(readOnly = true)
public class Bonuses {

    /** The table of rates. */
    public static final String TIERS = "bonus-tier";

    private final WeekDeals deals;
    private final Quotas quotas;
    private final Scores scores;
    private final DecisionTables tables;
    private final Metrics metrics;
    private final Money cap;
    private final Clock clock;

    Bonuses(
            WeekDeals deals,
            Quotas quotas,
            Scores scores,
            DecisionTables tables,
            Metrics metrics,
            RewardSettings settings,
            Clock clock) {
        this.deals = deals;
        this.quotas = quotas;
        this.scores = scores;
        this.tables = tables;
        this.metrics = metrics;
        this.cap = Money.of(CurrencyUnit.of(metrics.currency()), settings.cap());
        this.clock = clock;
    }

    /**
     * A week's bonus and all it comes from.
     *
     * @param cap the most it could pay
     * @param deals that were counted
     * @param tier what the table answered
     */
    public record Worked(
            Bonus bonus,
            BonusInput input,
            Quota quota,
            BigDecimal cap,
            List<Deal> deals,
            WeekFigures figures,
            DecisionAnswer tier) {

        /** 4 decimals; null without a quota. */
        public BigDecimal quotaAttainment() {
            return bonus.quotaAttainment();
        }

        /** Company currency, at the minor unit. */
        public BigDecimal amount() {
            return bonus.amount();
        }
    }

    /** As the weeks stand now, a whole team in a fixed number of queries; reps without figures are missing. */
    public Map<RepWeek, Worked> asTheyStand(Collection<RepWeek> weeks) {
        Instant now = clock.instant();
        Map<RepWeek, WeekFigures> figures = scores.figures(weeks);
        List<RepWeek> counting = weeks.stream()
                .filter(week -> figures.get(week).discipline() != null)
                .toList();
        Map<RepWeek, Quota> quota = quotas.of(counting, now);
        Map<RepWeek, List<Deal>> counted = deals.counted(counting, now);
        Map<RepWeek, Worked> result = new LinkedHashMap<>();
        counting.forEach(week ->
                result.put(week, work(week, new Terms(quota.get(week), cap), counted.get(week), figures.get(week))));
        return result;
    }

    /**
     * What a week's money is taken by once, at the score.
     *
     * @param cap the most it pays
     */
    record Terms(Quota quota, Money cap) {}

    /** The terms of a week that is computed for the first time. */
    Terms terms(RepWeek week) {
        return new Terms(quotas.of(week, week.teamWeek().scoredAt()), cap);
    }

    /** Of a scored week, from its deals as they now stand. */
    Worked ofScored(RepWeek week, Terms terms) {
        return work(week, terms, deals.counted(List.of(week), clock.instant()).get(week), scores.figures(week));
    }

    /** How much revenue is missing to the next rate; empty where there is none. */
    public Optional<NextTier> next(RepWeek week, Worked worked) {
        return NextTier.of(
                worked.input(),
                (attainment, discipline) -> rate(ask(week, attainment, discipline)),
                metrics.moneyDigits());
    }

    private Worked work(RepWeek week, Terms terms, List<Deal> counted, WeekFigures figures) {
        BigDecimal revenue = counted.stream().map(Deal::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        BonusInput input = new BonusInput(
                revenue.setScale(metrics.moneyDigits(), RoundingMode.HALF_UP),
                terms.quota().amount(),
                figures.discipline(),
                figures.goalAttainment() != null);
        DecisionAnswer answer = ask(week, input.quotaAttainment(), input.discipline());
        Bonus bonus = Bonus.of(input, (attainment, discipline) -> rate(answer), terms.cap());
        return new Worked(bonus, input, terms.quota(), terms.cap().getAmount(), counted, figures, answer);
    }

    private DecisionAnswer ask(RepWeek week, BigDecimal attainment, BigDecimal discipline) {
        return tables.evaluate(
                TIERS,
                week.tables().get(TIERS),
                Map.of(
                        "hasQuota",
                        attainment != null,
                        "quotaAttainment",
                        attainment == null ? BigDecimal.ZERO : attainment,
                        "discipline",
                        discipline));
    }

    private static BigDecimal rate(DecisionAnswer answer) {
        return answer.number("rate");
    }

    BigDecimal nothing() {
        return Money.zero(cap.getCurrencyUnit()).getAmount();
    }

    String currency() {
        return cap.getCurrencyUnit().getCode();
    }
}
