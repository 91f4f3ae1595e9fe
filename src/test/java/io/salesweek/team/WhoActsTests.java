package io.salesweek.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.imports.Imports;
import io.salesweek.problem.Problem;
import io.salesweek.team.WhoActs.Actor;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TeamSlice
class WhoActsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String PEOPLE = "id,name,role,team,manager,activeTo";
    private static final String ABSENCES = "person,from,to,kind,standIn";

    @Autowired
    private Imports imports;

    @Autowired
    private WhoActs whoActs;

    @Autowired
    private People people;

    private Company company;

    @BeforeEach
    void aCompany(@Autowired JdbcTemplate jdbc) {
        Company.clear(jdbc);
        company = new Company(imports);
        company.people(
                PEOPLE,
                "liufang,刘芳,director,,,",
                "sunli,孙丽,finance,,,",
                "admin,Admin,admin,,,",
                "hanmeimei,韩梅梅,manager;rep,east,liufang,",
                "lilei,李雷,rep,east,,",
                "wangwei,王伟,rep,east,,",
                "zhangqiang,张强,manager,north,,",
                "mazi,马子,rep,north,wangwei,",
                "loner,Loner,rep,nobodys,,");
    }

    @Test
    void aRepsManagerIsTheirOwnElseTheTeams() {
        assertThat(actor("lilei")).isEqualTo(one("hanmeimei"));
        assertThat(actor("mazi")).isEqualTo(one("wangwei"));
    }

    @Test
    void aTeamsManagerIsTheOneItNamesElseItsMemberWithThatRole() {
        company.people(PEOPLE, "adele,Adele,manager,east,,2026-11-24", "zoe,Zoe,manager,east,,");
        assertThat(actor("lilei")).isEqualTo(one("hanmeimei"));

        company.teams("id,manager", "east,zoe");

        assertThat(actor("lilei")).isEqualTo(one("zoe"));
    }

    @Test
    void whoStandsInActsAndTheirStandInInTurn() {
        company.absences(ABSENCES, "hanmeimei,2026-11-23,2026-11-25,leave,zhangqiang");
        assertThat(actor("lilei")).isEqualTo(one("zhangqiang"));

        company.absences(ABSENCES, "zhangqiang,2026-11-25,2026-11-25,sick,sunli");
        assertThat(actor("lilei")).isEqualTo(one("sunli"));
        assertThat(whoActs.forManagerOf("lilei", TODAY.plusDays(1), Set.of())).isEqualTo(one("hanmeimei"));
    }

    @Test
    void itStaysWithThePersonWhenNobodyPresentStandsIn() {
        company.absences(ABSENCES, "hanmeimei,2026-11-25,2026-11-25,leave,");
        assertThat(actor("lilei")).isEqualTo(one("hanmeimei"));

        company.absences(
                ABSENCES,
                "hanmeimei,2026-11-25,2026-11-25,leave,zhangqiang",
                "zhangqiang,2026-11-25,2026-11-25,leave,sunli",
                "sunli,2026-11-25,2026-11-25,leave,hanmeimei");
        assertThat(actor("lilei")).isEqualTo(one("hanmeimei"));
    }

    @Test
    void aStandInWhoLeftIsNone() {
        company.people(PEOPLE, "zoe,Zoe,manager,west,,2026-11-24");
        company.absences(ABSENCES, "hanmeimei,2026-11-25,2026-11-25,leave,zoe");

        assertThat(actor("lilei")).isEqualTo(one("hanmeimei"));
    }

    @Test
    void nobodyActsOnTheirOwnCaseNorForTheirManager() {
        company.absences(ABSENCES, "hanmeimei,2026-11-25,2026-11-25,leave,lilei");

        assertThat(actor("lilei")).isEqualTo(one("liufang"));
        assertThat(actor("wangwei")).isEqualTo(one("lilei"));
    }

    @Test
    void aManagerWithOwnSalesIsActedOnByTheLineAbove() {
        assertThat(actor("hanmeimei")).isEqualTo(one("liufang"));

        company.people(PEOPLE, "hanmeimei,韩梅梅,manager;rep,east,,");
        company.absences(ABSENCES, "hanmeimei,2026-11-25,2026-11-25,leave,zhangqiang");
        assertThat(actor("hanmeimei")).isEqualTo(group("director"));
    }

    @Test
    void withoutAManagerItIsADirectorsThenFinancesThenAdministratorsTask() {
        assertThat(actor("loner")).isEqualTo(group("director"));
        assertThat(whoActs.forManagerOf("zhangqiang", TODAY, Set.of())).isEqualTo(group("director"));
        assertThat(whoActs.forManagerOf("loner", TODAY, Set.of("liufang"))).isEqualTo(group("finance"));
        assertThat(whoActs.forManagerOf("loner", TODAY, Set.of("liufang", "sunli")))
                .isEqualTo(group("admin"));
        assertThat(actor("liufang")).isEqualTo(group("finance"));
    }

    @Test
    void whoIsExcludedOrLeftIsPassedUpTheLine() {
        assertThat(whoActs.forManagerOf("lilei", TODAY, Set.of("hanmeimei"))).isEqualTo(one("liufang"));

        company.people(PEOPLE, "hanmeimei,韩梅梅,manager;rep,east,liufang,2026-11-24");
        company.teams("id,manager", "east,hanmeimei");
        assertThat(actor("lilei")).isEqualTo(one("liufang"));
        assertThat(whoActs.forTeam("east", TODAY)).isEqualTo(one("liufang"));
    }

    @Test
    void nobodyLeftIsAProblemForTheEngineToTell() {
        assertThatThrownBy(() -> whoActs.forManagerOf("loner", TODAY, Set.of("liufang", "sunli", "admin")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void aTeamsReviewIsItsManagersOrTheirStandInsOrADirectors() {
        assertThat(whoActs.forTeam("east", TODAY)).isEqualTo(one("hanmeimei"));
        assertThat(whoActs.forTeam("nobodys", TODAY)).isEqualTo(group("director"));

        company.absences(ABSENCES, "hanmeimei,2026-11-25,2026-11-25,leave,lilei");
        assertThat(whoActs.forTeam("east", TODAY)).isEqualTo(one("lilei"));
    }

    @Test
    void aCircleThroughTheTeamsManagerEndsWithAGroup() {
        company.people(PEOPLE, "hanmeimei,韩梅梅,manager;rep,east,lilei,");

        assertThat(whoActs.forManagerOf("wangwei", TODAY, Set.of("hanmeimei", "lilei")))
                .isEqualTo(group("director"));
        assertThat(people.isAbove("liufang", "wangwei")).isFalse();
    }

    @Test
    void theLineAboveIsFollowedToItsEnd() {
        assertThat(people.isAbove("hanmeimei", "lilei")).isTrue();
        assertThat(people.isAbove("liufang", "mazi")).isTrue();
        assertThat(people.isAbove("lilei", "hanmeimei")).isFalse();
        assertThat(people.reportsOf("hanmeimei")).extracting(Person::id).containsExactly("lilei", "wangwei");
        assertThat(people.managerOf("hanmeimei")).contains("liufang");
        assertThat(people.managerOf("zhangqiang")).isEmpty();
    }

    private Actor actor(String concerned) {
        return whoActs.forManagerOf(concerned, TODAY, Set.of());
    }

    private static Actor one(String person) {
        return new Actor(person, null);
    }

    private static Actor group(String role) {
        return new Actor(null, role);
    }
}
