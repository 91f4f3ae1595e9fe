package io.salesweek.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BonusTests {

    private static final Money CAP = Money.parse("CNY 5000.00");
    private static final BonusTable TIERS = new ShippedTiers();

    @Test
    void theExampleOfTheDomain() {
        Bonus bonus = bonus("12500.00", "12000.00", "0.9000");

        assertThat(bonus.quotaAttainment()).isEqualTo(new BigDecimal("1.0417"));
        assertThat(bonus.rate()).isEqualByComparingTo("0.02");
        assertThat(bonus.amount()).isEqualTo(new BigDecimal("250.00"));
    }

    @Test
    void theExampleWithThreeThousandLostIsWorthNothingAndTheDifferenceIsNegative() {
        Bonus before = bonus("12500.00", "12000.00", "0.9000");
        Bonus after = bonus("9500.00", "12000.00", "0.9000");

        assertThat(after.quotaAttainment()).isEqualTo(new BigDecimal("0.7917"));
        assertThat(after.amount().subtract(before.amount())).isEqualTo(new BigDecimal("-250.00"));
    }

    @ParameterizedTest(name = "{0} of {1} at discipline {2} pays {3}")
    @CsvSource({
        "9599.99, 12000, 1, 96.00", // 0.799999 is 0.8000
        "9599.00, 12000, 1, 0.00",
        "12000.00, 12000, 0.5999, 120.00",
        "12000.00, 12000, 0.6000, 240.00",
        "0.49, , 1, 0.00",
        "0.50, , 1, 0.01",
        "150.49, , 1, 1.50",
        "150.50, , 1, 1.51",
        "0.00, , 1, 0.00",
        "0.00, 12000, 1, 0.00",
        "250000.00, 250000, 1, 5000.00",
        "249999.00, 250000, 1, 4999.98",
        "250000.01, 250000, 1, 5000.00",
        "9000000.00, 1, 1, 5000.00"
    })
    void moneyIsRoundedHalfUpAtTheMinorUnitAndCapped(String revenue, String quota, String discipline, String pays) {
        assertThat(bonus(revenue, quota, discipline).amount()).isEqualTo(new BigDecimal(pays));
    }

    @Test
    void aCurrencyWithoutMinorUnitPaysWholeAmounts() {
        BonusInput input = new BonusInput(new BigDecimal("12549"), null, BigDecimal.ONE, true);

        assertThat(Bonus.of(input, TIERS, Money.parse("JPY 5000")).amount()).isEqualTo(new BigDecimal("125"));
    }

    @Test
    void aWeekWithoutGoalsPaysNothing() {
        BonusInput input = new BonusInput(new BigDecimal("12500.00"), new BigDecimal("12000"), BigDecimal.ONE, false);

        assertThat(Bonus.of(input, TIERS, CAP).amount()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void aTableThatTakesMoneyAwayIsAFault() {
        BonusInput input = new BonusInput(new BigDecimal("12500.00"), null, BigDecimal.ONE, true);

        assertThatThrownBy(() -> Bonus.of(input, (attainment, discipline) -> new BigDecimal("-0.01"), CAP))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Bonus bonus(String revenue, String quota, String discipline) {
        return Bonus.of(
                new BonusInput(
                        new BigDecimal(revenue),
                        quota == null ? null : new BigDecimal(quota),
                        new BigDecimal(discipline),
                        true),
                TIERS,
                CAP);
    }
}
