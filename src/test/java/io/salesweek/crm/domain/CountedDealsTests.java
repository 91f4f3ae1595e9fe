package io.salesweek.crm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.crm.domain.CountedDeals.DayTotal;
import io.salesweek.crm.domain.CountedDeals.FirstDayDeal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedDealsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    @Test
    void mondayToSundayCountsAndTheDaysAroundDoNot() {
        CountedDeals deals = new CountedDeals(
                List.of(
                        won("lilei", MONDAY.minusDays(1), "1"),
                        won("lilei", MONDAY, "10"),
                        won("lilei", SUNDAY, "100"),
                        won("lilei", SUNDAY.plusDays(1), "1000"),
                        won("wangwei", MONDAY, "10000")),
                List.of());

        assertThat(deals.revenue("lilei", MONDAY, SUNDAY)).isEqualByComparingTo("110");
        assertThat(deals.revenue("zhaomin", MONDAY, SUNDAY)).isEqualByComparingTo("0");
    }

    @Test
    void aPeriodThatHasNotBegunCountsNothing() {
        CountedDeals deals = new CountedDeals(List.of(won("lilei", MONDAY, "10")), List.of());

        assertThat(deals.revenue("lilei", MONDAY, MONDAY.minusDays(1))).isEqualByComparingTo("0");
    }

    @Test
    void aNewCustomerIsItsFirstDealsOwners() {
        CountedDeals deals = new CountedDeals(
                List.of(), List.of(first("d1", "acme", "lilei", MONDAY), first("d2", "globex", "lilei", SUNDAY)));

        assertThat(deals.newCustomers("lilei", MONDAY, SUNDAY)).isEqualTo(2);
        assertThat(deals.newCustomers("lilei", MONDAY, SUNDAY.minusDays(1))).isEqualTo(1);
        assertThat(deals.newCustomers("wangwei", MONDAY, SUNDAY)).isZero();
    }

    @Test
    void ofTheSameDayTheLowestDealIdCounts() {
        CountedDeals deals = new CountedDeals(
                List.of(),
                List.of(
                        first("b", "acme", "lilei", MONDAY),
                        first("B", "acme", "wangwei", MONDAY),
                        first("a", "acme", "zhaomin", MONDAY)));

        assertThat(deals.newCustomers("wangwei", MONDAY, SUNDAY)).isEqualTo(1);
        assertThat(deals.newCustomers("lilei", MONDAY, SUNDAY)).isZero();
        assertThat(deals.newCustomers("zhaomin", MONDAY, SUNDAY)).isZero();
    }

    private static DayTotal won(String owner, LocalDate day, String worth) {
        return new DayTotal(owner, day, new BigDecimal(worth));
    }

    private static FirstDayDeal first(String id, String account, String owner, LocalDate day) {
        return new FirstDayDeal(id, account, owner, day);
    }
}
