package io.salesweek.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** DOMAIN.md, "Bonus": held for the shipped table and for random valid ones, whose rates do not fall as the attainment rises. */
class BonusPropertyTests {

    private static final Money CAP = Money.parse("CNY 5000.00");
    private static final BonusTable SHIPPED = new ShippedTiers();

    @Property(tries = 300)
    void moreRevenueNeverLowersItUnderTheShippedTable(
            @ForAll("amounts") BigDecimal revenue,
            @ForAll("amounts") BigDecimal more,
            @ForAll("quotas") BigDecimal quota,
            @ForAll("ratios") BigDecimal discipline) {
        assertRises(SHIPPED, revenue, more, quota, discipline);
    }

    @Property
    void moreRevenueNeverLowersItUnderAnyValidTable(
            @ForAll("tables") BonusTable table,
            @ForAll("amounts") BigDecimal revenue,
            @ForAll("amounts") BigDecimal more,
            @ForAll("quotas") BigDecimal quota,
            @ForAll("ratios") BigDecimal discipline) {
        assertRises(table, revenue, more, quota, discipline);
    }

    @Property
    void itIsAtLeastNothingAndAtMostTheCapToTheCent(
            @ForAll("tables") BonusTable table,
            @ForAll("amounts") BigDecimal revenue,
            @ForAll("quotas") BigDecimal quota,
            @ForAll("ratios") BigDecimal discipline) {
        BigDecimal amount = amount(table, revenue, quota, discipline);

        assertThat(amount).isBetween(BigDecimal.ZERO, CAP.getAmount());
        assertThat(amount.scale()).isEqualTo(2);
    }

    /** Whatever is told to be missing suffices, and is not told where the rate is the highest. */
    @Property
    void whatIsMissingToTheNextTierReachesIt(
            @ForAll("tables") BonusTable table,
            @ForAll("amounts") BigDecimal revenue,
            @ForAll("quotas") BigDecimal quota,
            @ForAll("ratios") BigDecimal discipline) {
        BonusInput now = new BonusInput(revenue, quota, discipline, true);
        BigDecimal rate = table.rate(now.quotaAttainment(), discipline);

        NextTier.of(now, table, 2).ifPresent(next -> {
            assertThat(next.missing()).isPositive();
            BonusInput then = new BonusInput(revenue.add(next.missing()), quota, discipline, true);
            assertThat(table.rate(then.quotaAttainment(), discipline)).isEqualByComparingTo(next.rate());
            assertThat(next.rate()).isGreaterThan(rate);
        });
    }

    private static void assertRises(
            BonusTable table, BigDecimal revenue, BigDecimal more, BigDecimal quota, BigDecimal discipline) {
        assertThat(amount(table, revenue.add(more), quota, discipline))
                .isGreaterThanOrEqualTo(amount(table, revenue, quota, discipline));
    }

    private static BigDecimal amount(BonusTable table, BigDecimal revenue, BigDecimal quota, BigDecimal discipline) {
        return Bonus.of(new BonusInput(revenue, quota, discipline, true), table, CAP)
                .amount();
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("400000"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<BigDecimal> quotas() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("1000"), new BigDecimal("300000"))
                .ofScale(2)
                .injectNull(0.1);
    }

    @Provide
    Arbitrary<BigDecimal> ratios() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(4);
    }

    @Provide
    Arbitrary<BonusTable> tables() {
        Arbitrary<BigDecimal> bounds = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("3"))
                .ofScale(2);
        Arbitrary<BigDecimal> rates = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("0.2"))
                .ofScale(4);
        return Combinators.combine(bounds.list().ofSize(4), rates.list().ofSize(5), rates, ratios())
                .as(RandomTiers::new);
    }

    /** Tiers with ascending bounds and rates; below a discipline the rate is halved. */
    record RandomTiers(List<BigDecimal> from, List<BigDecimal> rates, BigDecimal withoutQuota, BigDecimal disciplined)
            implements BonusTable {

        RandomTiers {
            from = from.stream().sorted().toList();
            rates = rates.stream().sorted().toList();
        }

        @Override
        public BigDecimal rate(BigDecimal quotaAttainment, BigDecimal discipline) {
            BigDecimal full = quotaAttainment == null
                    ? withoutQuota
                    : rates.get((int) from.stream()
                            .filter(bound -> quotaAttainment.compareTo(bound) >= 0)
                            .count());
            return discipline.compareTo(disciplined) < 0 ? full.divide(BigDecimal.valueOf(2)) : full;
        }
    }
}
