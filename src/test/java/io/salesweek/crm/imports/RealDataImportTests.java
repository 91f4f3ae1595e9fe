package io.salesweek.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.Needs;
import io.salesweek.calendar.Week;
import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.crm.Deal;
import io.salesweek.crm.Deals;
import io.salesweek.crm.Stage;
import io.salesweek.crm.domain.CountedDeals.DayTotal;
import io.salesweek.crm.persistence.DealEntity;
import io.salesweek.crm.persistence.DealRepository;
import io.salesweek.crm.persistence.ProductRepository;
import io.salesweek.imports.ImportResult;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public practice data set comes in whole, by its mapping; its sums are those of its README. */
@FiguresSlice
class RealDataImportTests {

    private static Path data;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Deals deals;

    @Autowired
    DealRepository dealRows;

    @Autowired
    ProductRepository products;

    @Autowired
    EntityManagerFactory entities;

    @BeforeAll
    static void dataIsThere() {
        data = Needs.crmData();
    }

    @Test
    void allOfItComesInOnceAndItsWonDealsAddUp() {
        run("people", "sales_teams.csv");
        assertThat(run("accounts", "accounts.csv")).isEqualTo(new ImportResult(85, 0, 0, List.of()));
        assertThat(run("products", "products.csv")).isEqualTo(new ImportResult(7, 0, 0, List.of()));

        assertThat(statementsOf(() -> assertThat(run("deals", "sales_pipeline.csv"))
                        .isEqualTo(new ImportResult(8800, 0, 0, List.of()))))
                .isLessThan(300);
        assertThat(statementsOf(() -> assertThat(run("deals", "sales_pipeline.csv"))
                        .isEqualTo(new ImportResult(0, 0, 8800, List.of()))))
                .isLessThan(50);
        assertThat(run("accounts", "accounts.csv")).isEqualTo(new ImportResult(0, 0, 85, List.of()));
        assertThat(run("products", "products.csv")).isEqualTo(new ImportResult(0, 0, 7, List.of()));

        stagesAccountsAndProductsAreRead();
        wonDealsAddUp();
    }

    /** Not the time, which depends on the machine: inserts go in batches, and nothing is asked row by row. */
    private long statementsOf(Runnable call) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        call.run();
        return statistics.getPrepareStatementCount();
    }

    private void stagesAccountsAndProductsAreRead() {
        assertThat(count(Stage.WON)).isEqualTo(4238);
        assertThat(count(Stage.LOST)).isEqualTo(2473);
        assertThat(count(Stage.ENGAGING)).isEqualTo(1589);
        assertThat(count(Stage.PROSPECTING)).isEqualTo(500);
        assertThat(all().stream().filter(deal -> deal.account() == null)).hasSize(1425);
        Set<String> names =
                products.findAll().stream().map(row -> row.product().name()).collect(Collectors.toSet());
        assertThat(all()).extracting(Deal::product).allMatch(names::contains);
        Deal second = deals.find("Z063OYW0").orElseThrow();
        assertThat(second.owner()).isEqualTo("darcel-schlecht");
        assertThat(second.product()).isEqualTo("GTX Pro");
        assertThat(second.currency()).isEqualTo("CNY");
        assertThat(accounts.find(second.account())).map(Account::name).contains("Isdom");
        assertThat(accounts.find("gekko-co")).map(Account::name).contains("Gekko & Co");
    }

    private void wonDealsAddUp() {
        assertThat(worth(any -> true, all())).isEqualByComparingTo("10005534");
        Week week = Week.parse("2017-W20");
        assertThat(won(week)).hasSize(100);
        assertThat(worth(any -> true, won(week))).isEqualByComparingTo("251213");
        assertThat(worth(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0, won(week)))
                .isEqualByComparingTo("59559");
        assertThat(won(week.next())).hasSize(109);
        assertThat(worth(any -> true, won(week.next()))).isEqualByComparingTo("247815");
        Set<String> owners = all().stream().map(Deal::owner).collect(Collectors.toSet());
        assertThat(dealRows.wonByDay(owners, week.monday(), week.sunday()).stream()
                        .map(DayTotal::worth)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("251213");
    }

    private List<Deal> all() {
        return dealRows.findAll().stream().map(DealEntity::deal).toList();
    }

    private long count(Stage stage) {
        return all().stream().filter(deal -> deal.stage() == stage).count();
    }

    private List<Deal> won(Week week) {
        return all().stream()
                .filter(deal -> deal.stage() == Stage.WON && week.contains(deal.closedOn()))
                .toList();
    }

    private static BigDecimal worth(Predicate<LocalDate> closed, List<Deal> deals) {
        return deals.stream()
                .filter(deal -> deal.stage() == Stage.WON && closed.test(deal.closedOn()))
                .map(Deal::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ImportResult run(String kind, String file) {
        try {
            return imports.run(
                    kind,
                    Files.readAllBytes(data.resolve(file)),
                    null,
                    "crm-sales-opportunities",
                    null,
                    Locale.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
