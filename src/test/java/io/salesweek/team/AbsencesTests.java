package io.salesweek.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.imports.ImportResult;
import io.salesweek.imports.ImportResult.Rejection;
import io.salesweek.imports.Imports;
import io.salesweek.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TeamSlice
class AbsencesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final String HEADER = "person,from,to,kind,standIn";

    @Autowired
    private Imports imports;

    @Autowired
    private Absences absences;

    @Autowired
    private TeamSlice.Heard heard;

    @Autowired
    private TeamSlice.TestClock clock;

    private Company company;

    @BeforeEach
    void aTeam(@Autowired JdbcTemplate jdbc) {
        Company.clear(jdbc);
        clock.now = Instant.parse("2026-11-25T04:00:00Z");
        company = new Company(imports);
        company.people(
                "id,name,role,team,activeFrom,activeTo",
                "hanmeimei,韩梅梅,manager,east,,",
                "lilei,李雷,rep,east,,",
                "wangwei,王伟,rep,east,2026-11-24,2026-11-26");
        heard.forget();
    }

    @Test
    void whatIsRecordedIsDaysOffWithAStandIn() {
        absences.record("lilei", TODAY, FRIDAY, "leave", "wangwei", "lilei");

        assertThat(absences.daysOff("lilei", TODAY.plusDays(1), FRIDAY.plusDays(7)))
                .containsExactly(TODAY.plusDays(1), FRIDAY);
        assertThat(absences.standIn("lilei", TODAY)).contains("wangwei");
        assertThat(absences.standIn("lilei", TODAY.minusDays(1))).isEmpty();
        assertThat(absences.standsInFor("wangwei", FRIDAY)).containsExactly("lilei");
    }

    @Test
    void whoStandsInForAManagerLeadsTheirPeopleOnThoseDaysButNotThemselves() {
        company.people("id,name,role,team", "zhaomin,赵敏,manager,north");
        absences.record("hanmeimei", TODAY, FRIDAY, "leave", "zhaomin", "hanmeimei");
        absences.record("hanmeimei", FRIDAY.plusDays(1), FRIDAY.plusDays(1), "leave", "lilei", "hanmeimei");

        assertThat(absences.ledBy("hanmeimei")).extracting(Person::id).containsExactly("lilei", "wangwei");
        assertThat(absences.ledBy("zhaomin")).extracting(Person::id).containsExactly("lilei", "wangwei");
        assertThat(absences.leads("zhaomin", "lilei")).isTrue();
        assertThat(absences.ledBy("lilei")).isEmpty();

        clock.now = clock.now.plus(Duration.ofDays(3));
        assertThat(absences.leads("zhaomin", "lilei")).isFalse();
        assertThat(absences.leads("lilei", "wangwei")).isTrue();
        assertThat(absences.leads("lilei", "lilei")).isFalse();
        assertThat(absences.ledBy("lilei")).extracting(Person::id).containsExactly("wangwei");
    }

    @Test
    void onlyDaysTheManagerOrAnImportRecordedLowerAQuota() {
        absences.record("lilei", TODAY, TODAY, "leave", null, "lilei");
        absences.record("lilei", FRIDAY, FRIDAY, "sick", null, "hanmeimei");
        company.absences(HEADER, "hanmeimei,2026-11-26,2026-11-26,training,");

        assertThat(absences.daysOffRecordedByOthers(List.of("lilei", "hanmeimei"), TODAY, FRIDAY))
                .containsEntry("lilei", Set.of(FRIDAY))
                .containsEntry("hanmeimei", Set.of(TODAY.plusDays(1)));
    }

    @Test
    void daysOutsideTheTimeInTheCompanyAreOff() {
        assertThat(absences.daysOff("wangwei", LocalDate.of(2026, 11, 23), FRIDAY))
                .containsExactly(LocalDate.of(2026, 11, 23), FRIDAY);
    }

    @Test
    void recordingTheSameFirstDayAgainReplacesAndWithdrawingTakesItBack() {
        absences.record("lilei", TODAY, FRIDAY, "leave", "wangwei", "lilei");
        absences.record("lilei", TODAY, TODAY, "sick", null, "lilei");
        assertThat(absences.daysOff("lilei", TODAY, FRIDAY)).containsExactly(TODAY);
        assertThat(absences.standIn("lilei", TODAY)).isEmpty();

        assertThat(absences.withdraw("lilei", TODAY, "lilei")).isTrue();
        assertThat(absences.withdraw("lilei", TODAY)).isFalse();
        assertThat(absences.daysOff("lilei", TODAY, FRIDAY)).isEmpty();
    }

    @Test
    void nobodyChangesOwnDaysThatOthersRecorded() {
        absences.record("lilei", TODAY, TODAY, "leave", null, "hanmeimei");

        refused("team.absence.recordedByOthers", () -> absences.record("lilei", TODAY, FRIDAY, "sick", null, "lilei"));
        refused("team.absence.recordedByOthers", () -> absences.withdraw("lilei", TODAY, "lilei"));
        assertThatCode(() -> absences.withdraw("lilei", TODAY, "hanmeimei")).doesNotThrowAnyException();
    }

    @Test
    void peopleRecordTheirOwnFromTodayOnAndTheManagerAnyDays() {
        LocalDate yesterday = TODAY.minusDays(1);
        refused("team.absence.past", () -> absences.requireMayRecord("lilei", yesterday, "lilei"));
        refused("team.absence.notYours", () -> absences.requireMayRecord("lilei", TODAY, "wangwei"));
        refused("team.absence.notYours", () -> absences.requireMayRecord("hanmeimei", TODAY, "lilei"));
        refused("team.person.unknown", () -> absences.requireMayRecord("nobody", TODAY, "lilei"));

        assertThatCode(() -> absences.requireMayRecord("lilei", TODAY, "lilei")).doesNotThrowAnyException();
        assertThatCode(() -> absences.requireMayRecord("lilei", yesterday, "hanmeimei"))
                .doesNotThrowAnyException();
    }

    @Test
    void whoStandsInForTheManagerRecordsForTheirPeople() {
        absences.record("hanmeimei", TODAY, TODAY, "leave", "wangwei", "hanmeimei");

        assertThatCode(() -> absences.requireMayRecord("lilei", TODAY, "wangwei"))
                .doesNotThrowAnyException();
    }

    @Test
    void impossibleAbsencesAreRefused() {
        refused("team.absence.order", () -> absences.record("lilei", FRIDAY, TODAY, "leave", null, "lilei"));
        refused(
                "team.absence.long",
                () -> absences.record("lilei", TODAY, TODAY.plusDays(366), "leave", null, "lilei"));
        refused("team.absence.self", () -> absences.record("lilei", TODAY, TODAY, "leave", "lilei", "lilei"));
        refused("team.person.unknown", () -> absences.record("lilei", TODAY, TODAY, "leave", "nobody", "lilei"));
        refused("team.absence.kind", () -> absences.record("lilei", TODAY, TODAY, "holiday", null, "lilei"));
    }

    @Test
    void anImportedFileSentTwiceChangesNothingAndIsToldOnce() {
        String[] file = {HEADER, "lilei,2026-11-25,2026-11-27,leave,wangwei", "wangwei,2026-11-25,2026-11-25,sick,"};
        assertThat(company.absences(file)).isEqualTo(new ImportResult(2, 0, 0, List.of()));
        assertThat(company.absences(file)).isEqualTo(new ImportResult(0, 0, 2, List.of()));

        assertThat(heard.of(AbsencesChanged.class)).containsExactly(new AbsencesChanged(Set.of("lilei", "wangwei")));
    }

    @Test
    void anImportConfirmsWhatThePersonRecordedAndKeepsTheStandInItHasNoColumnFor() {
        absences.record("lilei", TODAY, FRIDAY, "leave", "wangwei", "lilei");

        ImportResult result = company.absences("kind,to,from,person", "leave,2026-11-27,2026-11-25,lilei");

        assertThat(result.updated()).isEqualTo(1);
        assertThat(absences.standIn("lilei", TODAY)).contains("wangwei");
        assertThat(absences.daysOffRecordedByOthers(List.of("lilei"), TODAY, TODAY))
                .containsKey("lilei");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person|nobody,2026-11-25,2026-11-25,leave,",
                "from|lilei,25.11.2026,2026-11-25,leave,",
                "to|lilei,2026-11-25,2026-11-24,leave,",
                "to|lilei,2026-11-25,2027-11-26,leave,",
                "to|lilei,2026-11-25,,leave,",
                "kind|lilei,2026-11-25,2026-11-25,none,",
                "standIn|lilei,2026-11-25,2026-11-25,leave,nobody",
                "standIn|lilei,2026-11-25,2026-11-25,leave,lilei"
            })
    void aRowThatBreaksARuleIsRejectedAndTheOthersAreNot(String column, String row) {
        ImportResult result = company.absences(HEADER, row, "wangwei,2026-11-25,2026-11-25,sick,");

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(2L, column));
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key())
                .isEqualTo(key));
    }
}
