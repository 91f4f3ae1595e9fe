package io.salesweek.crm.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.crm.Account;
import io.salesweek.crm.Deal;
import io.salesweek.crm.Stage;
import io.salesweek.crm.domain.CountedDeals.DayTotal;
import io.salesweek.crm.domain.CountedDeals.FirstDayDeal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

@DataJpaTest(showSql = false)
class DealRepositoryTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    DealRepository deals;

    @Autowired
    AccountRepository accounts;

    @Autowired
    RateRepository rates;

    @Autowired
    TestEntityManager entities;

    @BeforeEach
    void accounts() {
        for (String id : List.of("acme", "globex")) {
            accounts.save(new AccountEntity(new Account(id, id, null, null, "CNY", null, null, null, null)));
        }
    }

    @Test
    void whatWasStoredIsReadBack() {
        Deal deal = new Deal(
                "d1",
                "lilei",
                "acme",
                "GTX Pro",
                Stage.WON,
                new BigDecimal("1000.5000"),
                "USD",
                DAY.minusDays(30),
                DAY,
                null,
                null,
                new BigDecimal("7124.1600"),
                new BigDecimal("7.1234500000"),
                DAY.minusDays(1));
        deals.save(new DealEntity(deal));
        entities.flush();
        entities.clear();

        assertThat(deals.findById("d1").orElseThrow().deal()).isEqualTo(deal);
    }

    @Test
    void wonDealsAddUpByOwnerAndDay() {
        won("d1", "lilei", null, DAY, "10");
        won("d2", "lilei", "acme", DAY, "5.50");
        won("d3", "lilei", null, DAY.plusDays(1), "100");
        won("d4", "wangwei", null, DAY, "1000");
        won("d5", "lilei", null, DAY.plusDays(7), "7");
        store("d6", "lilei", null, Stage.LOST, DAY, "3");

        assertThat(deals.wonByDay(List.of("lilei"), DAY, DAY.plusDays(6)))
                .usingElementComparator(
                        (a, b) -> a.owner().equals(b.owner()) && a.day().equals(b.day())
                                ? a.worth().compareTo(b.worth())
                                : -1)
                .containsExactlyInAnyOrder(
                        new DayTotal("lilei", DAY, new BigDecimal("15.50")),
                        new DayTotal("lilei", DAY.plusDays(1), new BigDecimal("100")));
    }

    @Test
    void onlyAnAccountsFirstWonDayEverMakesANewCustomer() {
        won("d1", "lilei", "acme", DAY.minusDays(200), "1");
        won("d2", "lilei", "acme", DAY, "1");
        store("d3", "wangwei", "globex", Stage.LOST, DAY.minusDays(9), null);
        won("d4", "wangwei", "globex", DAY.plusDays(1), "1");
        won("d5", "lilei", "globex", DAY.plusDays(1), "1");
        won("d6", "lilei", "globex", DAY.plusDays(2), "1");
        won("d7", "lilei", null, DAY, "1");

        assertThat(deals.firstDays(DAY, DAY.plusDays(6)))
                .containsExactlyInAnyOrder(
                        new FirstDayDeal("d4", "globex", "wangwei", DAY.plusDays(1)),
                        new FirstDayDeal("d5", "globex", "lilei", DAY.plusDays(1)));
    }

    @Test
    void anyDealConnectsTheCrm() {
        assertThat(deals.any()).isFalse();
        store("d1", "lilei", null, Stage.PROSPECTING, null, null);
        assertThat(deals.any()).isTrue();
    }

    @Test
    void ratesAreFoundByCurrencyAndDay() {
        for (int back = 0; back < 3; back++) {
            rates.save(new RateEntity(new RateEntity.Key("USD", DAY.minusDays(back)), new BigDecimal("7.1")));
            rates.save(new RateEntity(new RateEntity.Key("EUR", DAY.minusDays(back)), new BigDecimal("8.1")));
        }

        assertThat(rates.quoted(List.of("USD"), DAY.minusDays(1), DAY))
                .extracting(RateEntity::getId)
                .containsExactlyInAnyOrder(new RateEntity.Key("USD", DAY), new RateEntity.Key("USD", DAY.minusDays(1)));
    }

    private void won(String id, String owner, String account, LocalDate closedOn, String worth) {
        store(id, owner, account, Stage.WON, closedOn, worth);
    }

    private void store(String id, String owner, String account, Stage stage, LocalDate closedOn, String amount) {
        BigDecimal value = amount == null ? null : new BigDecimal(amount);
        deals.save(new DealEntity(new Deal(
                id,
                owner,
                account,
                null,
                stage,
                value,
                "CNY",
                null,
                closedOn,
                null,
                null,
                stage == Stage.WON ? value : null,
                null,
                null)));
    }
}
