package io.salesweek.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.crm.OpenDeal.AmountFrom;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** DOMAIN.md, "Risks": what is open on a day, and what it counts. */
@FiguresSlice
class OpenDealsTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    @Autowired
    OpenDeals deals;

    @Autowired
    Deals all;

    @Autowired
    Imports imports;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void aRepAndProducts() {
        List.of("deal", "product", "rate", "account").forEach(table -> jdbc.update("delete from " + table));
        send("people", "id,name,role,team", "lilei,李雷,rep,east");
        send("accounts", "id,name", "acme,Acme");
        send("products", "id,name,price,currency", "p1,Suite,700,CNY", "p2,Abroad,100,USD", "p3,Free,,CNY");
    }

    @Test
    void aDealIsOpenFromItsStartUntilItCloses() {
        send(
                "deals",
                "id,owner,stage,amount,engagedOn,closedOn",
                "begun,lilei,engaging,1,2026-11-27,",
                "later,lilei,engaging,1,2026-11-28,",
                "undated,lilei,prospecting,1,,",
                "closes,lilei,lost,1,2026-11-01,2026-11-28",
                "wins,lilei,won,1,2026-11-01,2026-11-28",
                "closed,lilei,lost,1,2026-11-01,2026-11-27");

        assertThat(open()).extracting(OpenDeal::id).containsExactly("begun", "closes", "undated", "wins");
        assertThat(deals.of(Set.of("nobody"), DAY)).isEmpty();
        assertThat(deals.of(Set.of(), DAY)).isEmpty();
    }

    @Test
    void withoutAnAmountItsProductsListPriceCountsElseNothing() {
        send(
                "deals",
                "id,owner,stage,product,amount",
                "a,lilei,engaging,Suite,5",
                "b,lilei,engaging,Suite,",
                "c,lilei,engaging,Unheard of,",
                "d,lilei,engaging,Free,",
                "e,lilei,engaging,Suite,0");

        assertThat(open())
                .extracting(deal -> deal.amount().toPlainString() + " " + deal.from())
                .containsExactly("5.00 DEAL", "700.00 LIST", "0.00 NONE", "0.00 NONE", "0.00 DEAL");
    }

    @Test
    void anotherCurrencyCountsAtTheLatestRateThatIsAtMostSevenDaysOld() {
        send(
                "deals",
                "id,owner,stage,product,amount,currency",
                "a,lilei,engaging,,10,USD",
                "b,lilei,engaging,Abroad,,");
        send("rates", "currency,date,rate", "USD,2026-11-19,9", "USD,2026-11-28,8");
        assertThat(open()).extracting(OpenDeal::from).containsOnly(AmountFrom.NONE);
        send("rates", "currency,date,rate", "USD,2026-11-20,7");

        assertThat(open())
                .extracting(deal -> deal.amount().toPlainString() + " " + deal.from())
                .containsExactly("70.00 DEAL", "700.00 LIST");
    }

    @Test
    void aChangeOfStageAmountOrOwnerIsRememberedAndNothingElse() {
        send("deals", "id,owner,stage,amount,product", "a,lilei,prospecting,5,Suite");
        assertThat(changed()).as("it just came in").isFalse();
        send("deals", "id,owner,stage,amount,product", "a,lilei,prospecting,5.00,Free");
        assertThat(changed()).isFalse();
        send("deals", "id,owner,stage,amount,product", "a,lilei,engaging,5,Free");
        assertThat(open().get(0).changedAt()).isEqualTo(FiguresSlice.NOW);
        forget();
        send("deals", "id,owner,stage,amount", "a,lilei,engaging,6");
        assertThat(changed()).isTrue();
        forget();
        send("people", "id,name,role,team", "wangwei,王伟,rep,east");
        send("deals", "id,owner,stage", "a,wangwei,engaging");
        assertThat(deals.of(Set.of("wangwei"), DAY).get(0).changedAt()).isNotNull();
    }

    @Test
    void theLatestDealsOwnerIsThatOfTheLastDateKnown() {
        send("people", "id,name,role,team", "wangwei,王伟,rep,east");
        send(
                "deals",
                "id,owner,stage,account,engagedOn,closedOn",
                "a,lilei,lost,acme,2026-01-01,2026-03-01",
                "b,wangwei,engaging,acme,2026-02-01,",
                "c,wangwei,prospecting,acme,,");
        assertThat(all.latestOwners(Set.of("acme", "none"))).containsExactly(java.util.Map.entry("acme", "lilei"));
        send("deals", "id,owner,stage,account,engagedOn", "d,wangwei,engaging,acme,2026-03-02");
        assertThat(all.latestOwners(Set.of("acme"))).containsEntry("acme", "wangwei");
    }

    private boolean changed() {
        return open().get(0).changedAt() != null;
    }

    private void forget() {
        jdbc.update("update deal set changed_at = null");
    }

    private List<OpenDeal> open() {
        return deals.of(Set.of("lilei"), DAY);
    }

    private void send(String kind, String... lines) {
        var result = imports.run(
                kind, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), null, null, "admin", Locale.ENGLISH);
        assertThat(result.rejected()).isEmpty();
    }
}
