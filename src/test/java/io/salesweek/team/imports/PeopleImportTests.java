package io.salesweek.team.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.Needs;
import io.salesweek.imports.ImportResult;
import io.salesweek.imports.ImportResult.Rejection;
import io.salesweek.imports.Imports;
import io.salesweek.security.AccountChanged;
import io.salesweek.team.Company;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.ReportingLinesChanged;
import io.salesweek.team.Role;
import io.salesweek.team.Team;
import io.salesweek.team.TeamSlice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TeamSlice
class PeopleImportTests {

    private static final String ALL = "id,name,role,team,email,manager,language,timeZone,activeFrom,activeTo";

    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @Autowired
    private TeamSlice.Heard heard;

    private Company company;

    @BeforeEach
    void emptyCompany(@Autowired JdbcTemplate jdbc) {
        Company.clear(jdbc);
        heard.forget();
        company = new Company(imports);
    }

    @Test
    void aPersonIsStoredWithEverythingTheRowSays() {
        company.people(
                ALL,
                "lilei,李雷,rep,east,lilei@example.com,hanmeimei,en,Europe/Berlin,2026-01-01,2026-12-31",
                "hanmeimei,韩梅梅,manager;rep,east,,,,,,");

        assertThat(people.get("lilei"))
                .isEqualTo(new Person(
                        "lilei",
                        "李雷",
                        Set.of(Role.REP),
                        "east",
                        "hanmeimei",
                        "lilei@example.com",
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Berlin"),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31)));
        assertThat(people.get("hanmeimei").roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.REP);
    }

    @Test
    void theSettingsFillWhatIsEmpty() {
        company.people("id,name,role,team", "liufang,刘芳,director,");

        Person person = people.get("liufang");
        assertThat(person.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(person.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(person.team()).isNull();
    }

    @Test
    void aFileSentTwiceChangesNothingAndTellsNobody() {
        String[] file = {ALL, "lilei,李雷,rep,east,,hanmeimei,,,,", "hanmeimei,韩梅梅,rep;manager,east,,,en,,,2026-12-31"};
        assertThat(company.people(file)).isEqualTo(new ImportResult(2, 0, 0, List.of()));
        heard.forget();

        assertThat(company.people(file)).isEqualTo(new ImportResult(0, 0, 2, List.of()));
        assertThat(heard.of(Object.class)).isEmpty();
    }

    @Test
    void anAbsentColumnLeavesWhatIsStoredAndAnEmptyCellClearsIt() {
        company.people(ALL, "lilei,李雷,rep,east,lilei@example.com,,en,Europe/Berlin,,2026-12-31");

        company.people("id,name,role,team,activeTo", "lilei,Li Lei,rep,east,");

        Person person = people.get("lilei");
        assertThat(person.name()).isEqualTo("Li Lei");
        assertThat(person.email()).isEqualTo("lilei@example.com");
        assertThat(person.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(person.activeTo()).isNull();
    }

    @Test
    void absenceFromAFileDeletesNobody() {
        company.people("id,name,role,team", "lilei,李雷,rep,east", "wangwei,王伟,rep,east");

        company.people("id,name,role,team", "lilei,李雷,rep,east");

        assertThat(people.members("east")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "id|,李雷,rep,east,,,,,,|\"\"",
                "id|li lei,李雷,rep,east,,,,,,|li lei",
                "id|李雷,李雷,rep,east,,,,,,|李雷",
                "name|lilei,,rep,east,,,,,,|\"\"",
                "role|lilei,李雷,,east,,,,,,|\"\"",
                "role|lilei,李雷,boss,east,,,,,,|boss",
                "role|lilei,李雷,rep;boss,east,,,,,,|rep;boss",
                "team|lilei,李雷,rep,,,,,,,|\"\"",
                "team|lilei,李雷,director;manager,,,,,,,|\"\"",
                "team|lilei,李雷,rep,far east,,,,,,|far east",
                "email|lilei,李雷,rep,east,lilei,,,,,|lilei",
                "manager|lilei,李雷,rep,east,,nobody,,,,|nobody",
                "manager|lilei,李雷,rep,east,,lilei,,,,|lilei",
                "language|lilei,李雷,rep,east,,,fr,,,|fr",
                "language|lilei,李雷,rep,east,,,中文,,,|中文",
                "timeZone|lilei,李雷,rep,east,,,,Asia/Nowhere,,|Asia/Nowhere",
                "activeFrom|lilei,李雷,rep,east,,,,,1.1.2026,|1.1.2026",
                "activeTo|lilei,李雷,rep,east,,,,,2026-02-01,2026-01-31|2026-01-31"
            })
    void aRowThatBreaksARuleIsRejectedAndTheOthersAreNot(String column, String row, String value) {
        ImportResult result = company.people(ALL, row, "wangwei,王伟,rep,east,,,,,,");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column, Rejection::value)
                .containsExactly(tuple(2L, column, value));
        assertThat(people.find("lilei")).isEmpty();
    }

    @Test
    void aManagerFurtherDownIsGoodUnlessRejected() {
        ImportResult result = company.people(
                "id,name,role,team,manager",
                "lilei,李雷,rep,east,hanmeimei",
                "wangwei,王伟,rep,east,zhangqiang",
                "hanmeimei,韩梅梅,manager,east,liufang",
                "zhangqiang,张强,boss,east,",
                "liufang,刘芳,director,,");

        assertThat(result.accepted()).isEqualTo(3);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(3L, "manager"), tuple(5L, "role"));
    }

    @Test
    void nobodyStandsAboveThemselves() {
        company.people("id,name,role,team,manager", "a,A,manager,east,b", "b,B,manager,east,c", "c,C,director,,");

        ImportResult result = company.people("id,name,role,team,manager", "a,A,manager,east,b", "c,C,director,,a");

        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(3L, "manager"));
        assertThat(company.people("id,name,role,team,manager", "x,X,director,,y", "y,Y,director,,x")
                        .rejected())
                .extracting(Rejection::line)
                .containsExactly(2L, 3L);
    }

    @Test
    void aTeamHasAtMostTwoHundredPeopleWhoAreStillThere() {
        Stream<String> reps =
                IntStream.rangeClosed(1, 202).mapToObj(i -> "p" + i + ",P,rep,east," + (i == 1 ? "2026-01-01" : ""));
        String[] file =
                Stream.concat(Stream.of("id,name,role,team,activeTo"), reps).toArray(String[]::new);

        ImportResult result = company.people(file);

        assertThat(result.accepted()).isEqualTo(201);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(203L, "team"));
        assertThat(company.people(file).unchanged()).isEqualTo(201);
        assertThat(company.people("id,name,role,team", "late,Late,rep,east").rejected())
                .hasSize(1);
    }

    @Test
    void aTeamOnlyNamedInARowIsMadeWithItsManagersZone() {
        company.people(
                "id,name,role,team,timeZone",
                "lilei,李雷,rep,east,Asia/Tokyo",
                "hanmeimei,韩梅梅,manager,east,Europe/Berlin",
                "wangwei,王伟,rep,north,Asia/Tokyo",
                "zhaomin,赵敏,rep,north,Asia/Seoul");

        assertThat(people.team("east"))
                .isEqualTo(new Team(
                        "east",
                        "east",
                        "hanmeimei",
                        ZoneId.of("Europe/Berlin"),
                        "cn",
                        false,
                        Team.ReviewAt.CLOSE,
                        Team.MemberView.PROGRESS));
        assertThat(people.team("north").zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(people.team("north").manager()).isNull();
    }

    @Test
    void whoIsNewOrChangedIsToldToTheAccounts() {
        company.people("id,name,role,team", "liufang,刘芳,director,", "sunli,孙丽,finance;admin,");
        assertThat(heard.of(AccountChanged.class)).hasSize(2);
        heard.forget();

        company.people(
                "id,name,role,team,activeFrom,activeTo",
                "liufang,刘芳,director,,2026-01-01,2026-11-30",
                "sunli,孙丽,finance;admin,,,");

        assertThat(heard.of(AccountChanged.class))
                .containsExactly(new AccountChanged(
                        "liufang",
                        "刘芳",
                        null,
                        "zh-CN",
                        Set.of("director"),
                        Instant.parse("2025-12-31T16:00:00Z"),
                        Instant.parse("2026-11-30T16:00:00Z")));
    }

    @Test
    void aReplacedManagerIsTold() {
        company.people(
                "id,name,role,team,manager",
                "hanmeimei,韩梅梅,manager,east,",
                "lilei,李雷,rep,east,",
                "wangwei,王伟,rep,east,liufang",
                "liufang,刘芳,director,,");
        heard.forget();

        company.people(
                "id,name,role,team,activeTo", "hanmeimei,韩梅梅,manager,east,2026-11-24", "zhangqiang,张强,manager,east,");

        assertThat(heard.of(ReportingLinesChanged.class))
                .containsExactly(new ReportingLinesChanged(
                        Map.of("lilei", "hanmeimei"), Map.of("east", "hanmeimei"), Set.of("hanmeimei")));
    }

    @Test
    void theCrmDataSetYieldsItsAgentsAndManagersInATeamPerManager() throws IOException {
        Path file = Needs.crmData().resolve("sales_teams.csv");

        ImportResult first = crm(file);
        ImportResult again = crm(file);

        assertThat(first).isEqualTo(new ImportResult(41, 0, 0, List.of()));
        assertThat(again).isEqualTo(new ImportResult(0, 0, 41, List.of()));
        assertThat(people.withRole(Role.REP)).hasSize(35);
        assertThat(people.withRole(Role.MANAGER)).hasSize(6);
        assertThat(people.activeTeams(LocalDate.of(2017, 5, 15)))
                .hasSize(6)
                .allSatisfy(team -> assertThat(team.manager()).isEqualTo(team.id()));
        assertThat(people.get("mei-mei-johns").name()).isEqualTo("Mei-Mei Johns");
        assertThat(people.managerOf("anna-snelling")).contains("dustin-brinkmann");
        assertThat(people.managerOf("dustin-brinkmann")).isEmpty();
        assertThat(people.reportsOf("dustin-brinkmann")).hasSize(5);
    }

    private ImportResult crm(Path file) throws IOException {
        return imports.run(
                "people", Files.readAllBytes(file), null, "crm-sales-opportunities", "admin", Locale.ENGLISH);
    }
}
