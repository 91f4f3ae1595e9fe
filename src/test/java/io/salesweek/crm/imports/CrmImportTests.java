package io.salesweek.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.crm.Deal;
import io.salesweek.crm.Deals;
import io.salesweek.crm.Product;
import io.salesweek.crm.Stage;
import io.salesweek.crm.persistence.AccountRepository;
import io.salesweek.crm.persistence.DealRepository;
import io.salesweek.crm.persistence.ProductRepository;
import io.salesweek.crm.persistence.RateRepository;
import io.salesweek.imports.ImportLimits;
import io.salesweek.imports.ImportResult;
import io.salesweek.imports.ImportResult.Rejection;
import io.salesweek.imports.Imports;
import io.salesweek.imports.mapping.Mappings;
import io.salesweek.metric.MetricSettings;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Texts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DataJpaTest(showSql = false)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@EnableConfigurationProperties({ImportLimits.class, MetricSettings.class})
@Import({
    Imports.class,
    Mappings.class,
    Texts.class,
    Metrics.class,
    Quotes.class,
    ProductImport.class,
    AccountImport.class,
    DealImport.class,
    RateImport.class,
    Accounts.class,
    Deals.class
})
class CrmImportTests {

    private static final String HEADER = "id,owner,stage,account,product,amount,currency,engagedOn,closedOn\n";

    @TestConfiguration
    static class ThreePeople {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        KnownPeople people() {
            Set<String> all = Set.of("lilei", "wangwei", "hanmeimei");
            return ids -> ids.stream().filter(all::contains).collect(Collectors.toSet());
        }
    }

    @Autowired
    Imports imports;

    @Autowired
    Deals deals;

    @Autowired
    Accounts accounts;

    @Autowired
    DealRepository dealRows;

    @Autowired
    AccountRepository accountRows;

    @Autowired
    ProductRepository productRows;

    @Autowired
    RateRepository rateRows;

    @BeforeEach
    void anAccount() {
        run("accounts", "id,name,owner\nacme,Acme,lilei\n");
    }

    @AfterEach
    void empty(@Autowired PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(all -> {
            dealRows.deleteAllInBatch();
            accountRows.deleteAllInBatch();
            productRows.deleteAllInBatch();
            rateRows.deleteAllInBatch();
        });
    }

    @Test
    void dealsOfEveryStageComeInAndSendingThemTwiceChangesNothing() {
        String file = HEADER
                + "d1,lilei,won,acme,GTX Pro,1000.50,,2026-11-02,2026-11-20\n"
                + "d2,lilei,lost,,,,,,2026-11-20\n"
                + "d3,wangwei,engaging,acme,,500,USD,2026-11-02,\n"
                + "d4,wangwei,prospecting,,,,,,\n";

        assertThat(run("deals", file)).isEqualTo(new ImportResult(4, 0, 0, List.of()));
        assertThat(run("deals", file)).isEqualTo(new ImportResult(0, 0, 4, List.of()));

        Deal won = deals.find("d1").orElseThrow();
        assertThat(won.worth()).isEqualByComparingTo("1000.50");
        assertThat(won.currency()).isEqualTo("CNY");
        assertThat(won.rate()).isNull();
        Deal open = deals.find("d3").orElseThrow();
        assertThat(open.stage()).isEqualTo(Stage.ENGAGING);
        assertThat(open.worth()).isNull();
        assertThat(open.currency()).isEqualTo("USD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            d,nobody,won,acme,,1,,,2026-11-20      | owner    | nobody | There is no such person.
            d,lilei,won,other,,1,,,2026-11-20      | account  | other  | There is no such account.
            d,lilei,gone,acme,,1,,,2026-11-20      | stage    | gone   | This must be one of engaging, lost, prospecting, won.
            d,lilei,won,acme,,-0.01,,,2026-11-20   | amount   | -0.01  | This cannot be below zero.
            d,lilei,lost,acme,,-1,,,2026-11-20     | amount   | -1     | This cannot be below zero.
            d,lilei,won,acme,,1.00001,,,2026-11-20 | amount   | 1.00001 | This has more than 4 decimals.
            d,lilei,won,acme,,,,,2026-11-20        | amount   | ''     | A won deal needs its amount.
            d,lilei,won,acme,,1,,,                 | closedOn | ''     | A won or lost deal needs the day it closed.
            d,lilei,lost,acme,,1,,,                | closedOn | ''     | A won or lost deal needs the day it closed.
            d,lilei,won,acme,,1,XXXX,,2026-11-20   | currency | XXXX   | This is not a currency code of three letters, such as CNY.
            d,lilei,won,acme,,1,USD,,2026-11-20    | currency | USD    | There is no rate for USD on 2026-11-20 or in the 7 days before it. Import the rate, then this deal again.
            """)
    void aDealThatBreaksARuleIsRejectedAndTheOthersComeIn(String row, String column, String value, String reason) {
        ImportResult result = run("deals", HEADER + row + "\ngood,lilei,won,acme,,1,,,2026-11-20\n");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected()).containsExactly(new Rejection(2, column, value, reason));
    }

    @Test
    void aWonDealOfNothingIsADeal() {
        assertThat(run("deals", HEADER + "d1,lilei,won,acme,,0,,,2026-11-20\n").accepted())
                .isEqualTo(1);
    }

    @Test
    void aDateAfterTodayIsAccepted() {
        assertThat(run("deals", HEADER + "d1,lilei,won,acme,,5,,,2099-01-01\n").accepted())
                .isEqualTo(1);
    }

    @Test
    void aDealInAnotherCurrencyComesInOnceItsRateDidAndKeepsIt() {
        String file = HEADER + "d1,lilei,won,acme,,1000.10,USD,,2026-11-20\n";
        assertThat(run("deals", file).rejected()).hasSize(1);

        run("rates", "currency,date,rate\nUSD,2026-11-12,9\nUSD,2026-11-13,7.12345\nUSD,2026-11-21,8\n");
        assertThat(run("deals", file).accepted()).isEqualTo(1);

        Deal deal = deals.find("d1").orElseThrow();
        assertThat(deal.worth()).isEqualByComparingTo("7124.16");
        assertThat(deal.rate()).isEqualByComparingTo("7.12345");
        assertThat(deal.rateDate()).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(deal.amount()).isEqualByComparingTo("1000.10");

        run("rates", "currency,date,rate\nUSD,2026-11-13,6\n");
        assertThat(run("deals", file).unchanged()).isEqualTo(1);
        assertThat(deals.find("d1").orElseThrow().worth()).isEqualByComparingTo("7124.16");
    }

    @Test
    void aChangedDealTakesTheRateAnew() {
        run("rates", "currency,date,rate\nUSD,2026-11-13,7\nUSD,2026-11-19,8\n");
        run("deals", HEADER + "d1,lilei,won,acme,,100,USD,,2026-11-18\n");

        assertThat(run("deals", HEADER + "d1,lilei,won,acme,,100,USD,,2026-11-19\n")
                        .updated())
                .isEqualTo(1);

        assertThat(deals.find("d1").orElseThrow().worth()).isEqualByComparingTo("800.00");
    }

    @Test
    void aWonDealThatIsTakenBackCountsNothing() {
        run("deals", HEADER + "d1,lilei,won,acme,,100,,,2026-11-18\n");

        run("deals", HEADER + "d1,lilei,lost,acme,,100,,,2026-11-18\n");

        assertThat(deals.find("d1").orElseThrow().worth()).isNull();
    }

    @Test
    void columnsTheFileLacksStayAsTheyAreAndEmptyOnesAreCleared() {
        run("deals", HEADER + "d1,lilei,engaging,acme,GTX Pro,100,USD,2026-11-02,\n");

        run("deals", "id,owner,stage,product\nd1,wangwei,engaging,\n");

        Deal deal = deals.find("d1").orElseThrow();
        assertThat(deal.owner()).isEqualTo("wangwei");
        assertThat(deal.product()).isNull();
        assertThat(deal.account()).isEqualTo("acme");
        assertThat(deal.amount()).isEqualByComparingTo("100");
        assertThat(deal.currency()).isEqualTo("USD");
    }

    @Test
    void accountsKeepWhatOtherFilesToldOfThem() {
        run("accounts", "id,name,creditLimit,outstanding,overdue,overdueDays\nacme,Acme,1000,20.5,3,4\n");

        ImportResult result = run("accounts", "id,name,industry\nacme,Acme Inc,retail\n");

        assertThat(result.updated()).isEqualTo(1);
        assertThat(accounts.find("acme"))
                .contains(new Account(
                        "acme", "Acme Inc", "retail", "lilei", "CNY", money("1000"), money("20.5"), money("3"), 4));
    }

    @Test
    void anAccountThatBreaksARuleIsRejected() {
        ImportResult result = run(
                "accounts",
                "id,name,owner,creditLimit,overdueDays\na,A,nobody,,\nb,B,,-1,\nc,C,,,1.5\nd,,,,\ne,E,wangwei,0,0\n");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column)
                .containsExactlyInAnyOrder(
                        tuple(2L, "owner"), tuple(3L, "creditLimit"), tuple(4L, "overdueDays"), tuple(5L, "name"));
    }

    @Test
    void ownAccountsComeFirstInAForm() {
        run("accounts", "id,name,owner\nb,Bee,\na,Ay,wangwei\nz,Zed,lilei\n");

        assertThat(accounts.choices("lilei", 3)).extracting(Account::id).containsExactly("acme", "z", "a");
        assertThat(accounts.byId(Set.of("b", "gone"))).containsOnlyKeys("b");
    }

    @Test
    void aProductKeepsItsPriceWhenTheFileNamesNone() {
        run("products", "id,name,price,currency\np,Pee,12.5,usd\n");

        assertThat(run("products", "id,name\np,Pea\n").updated()).isEqualTo(1);

        assertThat(productRows.findById("p").orElseThrow().product())
                .isEqualTo(new Product("p", "Pea", money("12.5"), "USD"));
    }

    @Test
    void ratesAreKnownByCurrencyAndDateAndAreAboveZero() {
        String file = "currency,date,rate\nUSD,2026-11-13,7.1\nUSD,2026-11-14,7.2\nEUR,2026-11-13,8.1\n";
        assertThat(run("rates", file).accepted()).isEqualTo(3);
        assertThat(run("rates", file).unchanged()).isEqualTo(3);

        ImportResult result = run(
                "rates", "currency,date,rate\nUSD,2026-11-13,7.3\nUSD,2026-11-15,0\nABC,2026-11-15,1\n,2026-11-15,1\n");

        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column)
                .containsExactlyInAnyOrder(tuple(3L, "rate"), tuple(4L, "currency"), tuple(5L, "currency"));
    }

    private static BigDecimal money(String value) {
        return new BigDecimal(value).setScale(4);
    }

    @Test
    void theWordsToChooseFromAreListedAsChineseDoes() {
        byte[] file = (HEADER + "d,lilei,gone,acme,,1,,,2026-11-20").getBytes(StandardCharsets.UTF_8);

        assertThat(imports.run("deals", file, null, null, "admin", Locale.CHINESE)
                        .rejected())
                .extracting(Rejection::reason)
                .containsExactly("必须是以下之一：engaging、lost、prospecting、won。");
    }

    private ImportResult run(String kind, String csv) {
        return imports.run(kind, csv.getBytes(StandardCharsets.UTF_8), null, null, "admin", Locale.ENGLISH);
    }
}
