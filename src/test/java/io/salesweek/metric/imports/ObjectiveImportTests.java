package io.salesweek.metric.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.imports.ImportResult;
import io.salesweek.imports.ImportResult.Rejection;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.metric.Objective;
import io.salesweek.metric.Objectives;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.jdbc.JdbcTestUtils;

@FiguresSlice
class ObjectiveImportTests {

    private static final String HEADER = "id,name,metric,target,from,to,team,person,parent\n";

    @Autowired
    Imports imports;

    @Autowired
    Objectives objectives;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void noneYet() {
        JdbcTestUtils.deleteFromTables(database, "objective");
        run("people", "id,name,role,team\nlilei,李雷,rep,east\n");
    }

    @Test
    void aParentMayStandBelowAndSendingTheFileTwiceChangesNothing() {
        String file = HEADER
                + "own,Own,calls,80,2026-11-01,2026-11-30,,lilei,east\n"
                + "east,East,calls,400,2026-11-01,2026-11-30,east,,all\n"
                + "all,All,calls,4000,2026-01-01,2026-12-31,,,\n";

        assertThat(run("objectives", file)).isEqualTo(new ImportResult(3, 0, 0, List.of()));
        assertThat(run("objectives", file)).isEqualTo(new ImportResult(0, 0, 3, List.of()));

        assertThat(objectives.find("own"))
                .contains(new Objective(
                        "own",
                        "Own",
                        "calls",
                        new BigDecimal("80.0000"),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 30),
                        null,
                        "lilei",
                        "east"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            o,O,fame,1,2026-11-01,2026-11-30,,,       | metric | fame       | There is no such metric. Known ones: revenueWon, newCustomers, visits, calls, proposals, satisfaction.
            o,O,calls,-1,2026-11-01,2026-11-30,,,     | target | -1         | This cannot be below zero.
            o,O,calls,,2026-11-01,2026-11-30,,,       | target | ''         | This must be filled in.
            o,O,calls,1,2026-11-02,2026-11-01,,,      | to     | 2026-11-01 | The last day lies before the first.
            o,O,calls,1,2026-11-01,2026-11-30,west,,  | team   | west       | There is no such team.
            o,O,calls,1,2026-11-01,2026-11-30,,tom,   | person | tom        | There is no such person.
            o,O,calls,1,2026-11-01,2026-11-30,,,gone  | parent | gone       | This is neither known nor in the file.
            """)
    void anObjectiveThatBreaksARuleIsRejectedAndTheOthersComeIn(
            String row, String column, String value, String reason) {
        ImportResult result =
                run("objectives", HEADER + row + "\ngood,Good,calls,0,2026-11-30,2026-11-30,east,lilei,\n");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected()).containsExactly(new Rejection(2, column, value, reason));
    }

    @Test
    void noObjectiveIsItsOwnParentByWhateverWay() {
        run("objectives", HEADER + "a,A,calls,1,2026-11-01,2026-11-30,,,\nb,B,calls,1,2026-11-01,2026-11-30,,,a\n");

        ImportResult circle = run("objectives", HEADER + "a,A,calls,1,2026-11-01,2026-11-30,,,b\n");
        ImportResult itself = run("objectives", HEADER + "c,C,calls,1,2026-11-01,2026-11-30,,,c\n");

        assertThat(circle.rejected()).extracting(Rejection::column).containsExactly("parent");
        assertThat(itself.rejected()).hasSize(1);
        assertThat(objectives.find("a").orElseThrow().parent()).isNull();
        assertThat(objectives.find("c")).isEmpty();
    }

    @Test
    void columnsTheFileLacksStayAsTheyAre() {
        run("objectives", HEADER + "a,A,calls,1,2026-11-01,2026-11-30,east,,\n");

        ImportResult result = run("objectives", "id,name,metric,target,from,to\na,A,calls,2,2026-11-01,2026-11-30\n");

        assertThat(result.updated()).isEqualTo(1);
        assertThat(objectives.find("a").orElseThrow().team()).isEqualTo("east");
    }

    private ImportResult run(String kind, String csv) {
        return imports.run(kind, csv.getBytes(StandardCharsets.UTF_8), null, null, null, Locale.ENGLISH);
    }
}
