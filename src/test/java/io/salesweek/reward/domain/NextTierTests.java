package io.salesweek.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextTierTests {

    private static final BonusTable TIERS = new ShippedTiers();

    @Test
    void tellsWhatIsMissingToTheNextRate() {
        assertThat(next("12000", "13900", "1"))
                .hasValue(new NextTier(new BigDecimal("0.02"), new BigDecimal("1900.00")));
        assertThat(next("0", "13900", "1")).hasValue(new NextTier(new BigDecimal("0.01"), new BigDecimal("11120.00")));
        assertThat(next("12000", "12000", "0.5"))
                .hasValue(new NextTier(new BigDecimal("0.015"), new BigDecimal("2400.00")));
    }

    @Test
    void thereIsNoneInTheHighestTierAndWithoutAQuota() {
        assertThat(next("14400", "12000", "1")).isEmpty();
        assertThat(next("14400", null, "1")).isEmpty();
    }

    private static Optional<NextTier> next(String revenue, String quota, String discipline) {
        return NextTier.of(
                new BonusInput(
                        new BigDecimal(revenue),
                        quota == null ? null : new BigDecimal(quota),
                        new BigDecimal(discipline),
                        true),
                TIERS,
                2);
    }
}
