package io.salesweek.crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.crm.domain.Exchange.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExchangeTests {

    private static final LocalDate CLOSED = LocalDate.of(2026, 11, 20);

    @Test
    void theCompanysCurrencyNeedsNoRateAndIsRoundedToTheMinorUnit() {
        assertThat(new Exchange("CNY").worth(new BigDecimal("100.005"), "CNY", CLOSED))
                .contains(new Worth(new BigDecimal("100.01"), null, null));
        assertThat(new Exchange("JPY").worth(new BigDecimal("100.5"), "JPY", CLOSED))
                .contains(new Worth(new BigDecimal("101"), null, null));
    }

    @Test
    void theLatestRateOnOrBeforeTheCloseDateCountsAndIsKept() {
        Exchange exchange = new Exchange("CNY")
                .quote("USD", CLOSED.minusDays(3), new BigDecimal("7.0"))
                .quote("USD", CLOSED.minusDays(1), new BigDecimal("7.12345"))
                .quote("USD", CLOSED.plusDays(1), new BigDecimal("8"))
                .quote("EUR", CLOSED, new BigDecimal("9"));

        assertThat(exchange.worth(new BigDecimal("1000.10"), "USD", CLOSED))
                .contains(new Worth(new BigDecimal("7124.16"), new BigDecimal("7.12345"), CLOSED.minusDays(1)));
    }

    @Test
    void aRateOfTheDayItselfCounts() {
        Exchange exchange = new Exchange("CNY").quote("USD", CLOSED, new BigDecimal("7"));

        assertThat(exchange.worth(BigDecimal.TEN, "USD", CLOSED).orElseThrow().amount())
                .isEqualByComparingTo("70.00");
    }

    @Test
    void aRateSevenDaysOldCountsAndAnOlderOneDoesNot() {
        Exchange seven = new Exchange("CNY").quote("USD", CLOSED.minusDays(7), BigDecimal.ONE);
        Exchange eight = new Exchange("CNY").quote("USD", CLOSED.minusDays(8), BigDecimal.ONE);

        assertThat(seven.worth(BigDecimal.TEN, "USD", CLOSED)).isPresent();
        assertThat(eight.worth(BigDecimal.TEN, "USD", CLOSED)).isEmpty();
    }

    @Test
    void aRateOfALaterDayOrNoneAtAllIsNone() {
        Exchange later = new Exchange("CNY").quote("USD", CLOSED.plusDays(1), BigDecimal.ONE);

        assertThat(later.worth(BigDecimal.TEN, "USD", CLOSED)).isEmpty();
        assertThat(new Exchange("CNY").worth(BigDecimal.TEN, "USD", CLOSED)).isEmpty();
    }
}
