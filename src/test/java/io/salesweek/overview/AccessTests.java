package io.salesweek.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.engine.EngineSlice;
import io.salesweek.imports.Imports;
import io.salesweek.overview.Access.Sight;
import io.salesweek.problem.Problem;
import io.salesweek.team.Absences;
import io.salesweek.team.Company;
import io.salesweek.team.People;
import io.salesweek.team.TeamSlice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who sees what of team east's week: CONTRACT.md, "HTTP"; of absent people: DOMAIN.md, "Who acts". */
@TeamSlice
@Import({Access.class, EngineSlice.Someone.class})
class AccessTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @Autowired
    private Access access;

    @Autowired
    private People people;

    @Autowired
    private Absences absences;

    @Autowired
    private EngineSlice.Someone someone;

    @Autowired
    private TeamSlice.TestClock clock;

    private Company company;

    @BeforeEach
    void aCompany(@Autowired JdbcTemplate jdbc, @Autowired Imports imports) {
        Company.clear(jdbc);
        clock.now = Instant.parse("2026-11-25T04:00:00Z");
        company = new Company(imports);
        company.people(
                "id,name,role,team,manager",
                "liufang,刘芳,director,,",
                "sunli,孙丽,finance,,",
                "hanmeimei,韩梅梅,manager,east,liufang",
                "lilei,李雷,rep,east,",
                "wangwei,王伟,rep,east,",
                "zhangqiang,张强,manager,north,liufang",
                "zhaomin,赵敏,rep,north,");
    }

    @ParameterizedTest
    @CsvSource({
        "hanmeimei, manager, ALL",
        "liufang, director, ALL",
        "sunli, finance, ALL",
        "zhouyang, process-owner, ALL",
        "admin, admin, ALL",
        "lilei, rep, PROGRESS",
        "zhangqiang, manager,",
        "zhaomin, rep,"
    })
    void aTeamsWeekIsForItsMembersItsManagerAndThoseAbove(String who, String role, Sight sight) {
        is(who, role);
        assertThat(sightOfEast()).isEqualTo(sight);
    }

    @ParameterizedTest
    @CsvSource({"none, ONESELF", "progress, PROGRESS", "allButMoney, ALL_BUT_MONEY"})
    void whatMembersSeeOfEachOtherTheTeamSays(String memberView, Sight sight) {
        company.teams("id,memberView", "east," + memberView);
        is("lilei", "rep");
        assertThat(sightOfEast()).isEqualTo(sight);
        assertThat(access.own()).containsExactly("lilei");
    }

    @ParameterizedTest
    @CsvSource({
        "lilei, rep, true",
        "hanmeimei, manager, true",
        "liufang, director, true",
        "wangwei, rep, false",
        "zhangqiang, manager, false"
    })
    void aPersonsWeekIsForThemAndThoseAbove(String who, String role, boolean sees) {
        is(who, role);
        assertThat(seesLilei()).isEqualTo(sees);
    }

    @Test
    void whoStandsInForAManagerSeesTheTeamOnThoseDaysOnly() {
        absences.record("hanmeimei", TODAY, TODAY, "leave", "zhangqiang", "hanmeimei");
        is("zhangqiang", "manager");
        assertThat(sightOfEast()).isEqualTo(Sight.ALL);
        assertThat(seesLilei()).isTrue();

        clock.now = Instant.parse("2026-11-25T16:00:00Z"); // midnight in Shanghai
        assertThat(sightOfEast()).isNull();
        assertThat(seesLilei()).isFalse();
    }

    @Test
    void thoseDaysBeginWhereThePeopleAre() {
        absences.record("hanmeimei", TODAY, TODAY, "leave", "zhangqiang", "hanmeimei");
        clock.now = Instant.parse("2026-11-24T15:59:59Z");
        is("zhangqiang", "manager");
        assertThat(sightOfEast()).isNull();
        clock.now = Instant.parse("2026-11-24T16:00:00Z");
        assertThat(sightOfEast()).isEqualTo(Sight.ALL);
    }

    @Test
    void whoStandsInForADirectorSeesTheCompany() {
        absences.record("liufang", TODAY, TODAY, "leave", "zhangqiang", "liufang");
        is("zhangqiang", "manager");
        assertThat(sightOfEast()).isEqualTo(Sight.ALL);
        assertThat(seesLilei()).isTrue();
    }

    @Test
    void whoStandsInForARepSeesThatRepsWeekAndTheTeamAsTheRepDoes() {
        absences.record("lilei", TODAY, TODAY, "leave", "zhaomin", "lilei");
        is("zhaomin", "rep");
        assertThat(sightOfEast()).isEqualTo(Sight.PROGRESS);
        assertThat(access.own()).containsExactlyInAnyOrder("zhaomin", "lilei");
        assertThat(seesLilei()).isTrue();
    }

    private void is(String who, String role) {
        someone.is(who, Locale.ENGLISH, role);
    }

    /** Null: forbidden. */
    private Sight sightOfEast() {
        try {
            return access.ofTeam(people.team("east"));
        } catch (Problem refused) {
            assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
            return null;
        }
    }

    private boolean seesLilei() {
        return catchThrowableOfType(Problem.class, () -> access.requirePerson(people.get("lilei"))) == null;
    }
}
