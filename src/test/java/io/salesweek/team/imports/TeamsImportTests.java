package io.salesweek.team.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.imports.ImportResult;
import io.salesweek.imports.ImportResult.Rejection;
import io.salesweek.imports.Imports;
import io.salesweek.team.Company;
import io.salesweek.team.People;
import io.salesweek.team.ReportingLinesChanged;
import io.salesweek.team.Team;
import io.salesweek.team.Team.MemberView;
import io.salesweek.team.Team.ReviewAt;
import io.salesweek.team.TeamSlice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TeamSlice
class TeamsImportTests {

    private static final String ALL = "id,name,manager,timeZone,calendar,everyGoalSeen,reviewAt,memberView";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private TeamSlice.Heard heard;

    private Company company;

    @BeforeEach
    void aPerson(@Autowired JdbcTemplate jdbc) {
        Company.clear(jdbc);
        company = new Company(imports);
        company.people("id,name,role,team", "hanmeimei,韩梅梅,manager,east", "lilei,李雷,rep,east", "liufang,刘芳,director,");
        heard.forget();
    }

    @Test
    void aTeamIsStoredWithEverythingTheRowSays() {
        company.teams(ALL, "north,华北,liufang,Europe/Berlin,mon-fri,true,kickoff,allButMoney");

        assertThat(people.team("north"))
                .isEqualTo(new Team(
                        "north",
                        "华北",
                        "liufang",
                        ZoneId.of("Europe/Berlin"),
                        "mon-fri",
                        true,
                        ReviewAt.KICKOFF,
                        MemberView.ALL_BUT_MONEY));
    }

    @Test
    void theSettingsFillWhatIsEmpty() {
        company.teams("id", "north");

        assertThat(people.team("north"))
                .isEqualTo(new Team(
                        "north",
                        "north",
                        null,
                        ZoneId.of("Asia/Shanghai"),
                        "cn",
                        false,
                        ReviewAt.CLOSE,
                        MemberView.PROGRESS));
    }

    @Test
    void aFileSentTwiceChangesNothingAndAbsentColumnsStay() {
        String[] file = {ALL, "east,华东,,Asia/Tokyo,mon-fri,true,kickoff,none", "north,华北,,,,,,"};
        assertThat(company.teams(file)).isEqualTo(new ImportResult(1, 1, 0, List.of()));
        assertThat(company.teams(file)).isEqualTo(new ImportResult(0, 0, 2, List.of()));

        company.teams("id,name", "east,East");

        assertThat(people.team("east").name()).isEqualTo("East");
        assertThat(people.team("east").everyGoalSeen()).isTrue();
        assertThat(people.team("east").zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|the east,,,,,,,",
                "manager|north,,nobody,,,,,",
                "timeZone|north,,,Asia/Nowhere,,,,",
                "calendar|north,,,,moon,,,",
                "everyGoalSeen|north,,,,,perhaps,,",
                "reviewAt|north,,,,,,midnight,",
                "memberView|north,,,,,,,all"
            })
    void aRowThatBreaksARuleIsRejectedAndTheOthersAreNot(String column, String row) {
        ImportResult result = company.teams(ALL, row, "west,,,,,,,");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(2L, column));
        assertThat(people.findTeam("north")).isEmpty();
    }

    @Test
    void anotherManagerIsTold() {
        company.teams("id,manager", "east,liufang");

        assertThat(heard.of(ReportingLinesChanged.class))
                .containsExactly(
                        new ReportingLinesChanged(Map.of("lilei", "hanmeimei"), Map.of("east", "hanmeimei"), Set.of()));
        assertThat(people.managerOf("hanmeimei")).contains("liufang");
    }

    @Test
    void aTeamIsActiveWhileAnybodyInItIs() {
        company.teams("id", "north");
        company.people("id,name,role,team,activeFrom,activeTo", "a,A,rep,west,2026-11-01,2026-11-20");

        assertThat(people.activeTeams(LocalDate.of(2026, 11, 20)))
                .extracting(Team::id)
                .containsExactly("east", "west");
        assertThat(people.activeTeams(LocalDate.of(2026, 11, 21)))
                .extracting(Team::id)
                .containsExactly("east");
        assertThat(people.teams()).extracting(Team::id).containsExactly("east", "north", "west");
    }

    @Test
    void aTeamIsKnownFromTheMomentItCameUnlessTheClockWasSetBack(@Autowired TeamSlice.TestClock clock) {
        Instant came = clock.now;
        assertThat(people.teamKnownAt("east", came)).isTrue();
        assertThat(people.teamKnownAt("east", came.minusSeconds(1))).isFalse();

        clock.now = Instant.parse("2017-05-15T01:00:00Z");
        try {
            assertThat(people.teamKnownAt("east", Instant.parse("2017-05-14T16:05:00Z")))
                    .isTrue();
        } finally {
            clock.now = came;
        }
    }
}
