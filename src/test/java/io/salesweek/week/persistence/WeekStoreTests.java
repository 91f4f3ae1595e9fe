package io.salesweek.week.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.calendar.Week;
import io.salesweek.team.Team;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.TeamWeekKey;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

@DataJpaTest(
        properties = {
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.datasource.url=jdbc:h2:mem:week-store;NON_KEYWORDS=DAY"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class WeekStoreTests {

    private static final Instant OPENED = Instant.parse("2026-11-22T16:05:00Z");

    @Autowired
    private TeamWeekRepository teamWeeks;

    @Autowired
    private RepWeekRepository repWeeks;

    @Autowired
    private EntityManager store;

    @Configuration
    @EntityScan("io.salesweek.week")
    @EnableJpaRepositories("io.salesweek.week.persistence")
    static class OnlyWeeks {}

    @Test
    void aTeamsWeekComesBackAsItWasOpened() {
        open("2026-W48", "east");
        afresh();
        TeamWeekEntity week = teamWeeks.findById("2026-W48/east").orElseThrow();
        assertThat(week.key()).isEqualTo(TeamWeekKey.parse("2026-W48/east"));
        assertThat(week.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(week.reviewAt()).isEqualTo(Team.ReviewAt.KICKOFF);
        assertThat(week.firstDay()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(week.decisionVersions()).isEqualTo(Map.of("week-grade", 2, "score-weights", 1));
        assertThat(week.openedAt()).isEqualTo(OPENED);
        assertThat(week.state()).isEqualTo(TeamWeek.State.PLANNING);
    }

    @Test
    void aTeamsWeekCannotBeOpenedTwice() {
        open("2026-W48", "east");
        afresh();
        assertThatThrownBy(() -> open("2026-W48", "east")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPersonTakesPartInOneWeekOnceWhateverTheTeam() {
        repWeek(open("2026-W48", "east"), "lilei", true);
        TeamWeekEntity north = open("2026-W48", "north");
        assertThatThrownBy(() -> repWeek(north, "lilei", true)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keptDaysComeBackAndNoneIsNotTheSameAsNotKept() {
        TeamWeekEntity east = open("2026-W48", "east");
        repWeek(east, "lilei", true).keep(List.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-25")));
        repWeek(east, "wangwei", true).keep(List.of());
        repWeek(east, "zhaomin", true);
        afresh();
        List<RepWeekEntity> reps = repWeeks.findByTeamWeekIdOrderByPerson("2026-W48/east");
        assertThat(reps).extracting(RepWeekEntity::person).containsExactly("lilei", "wangwei", "zhaomin");
        assertThat(reps.get(0).keptWorkingDays().orElseThrow())
                .containsExactly(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-25"));
        assertThat(reps.get(1).keptWorkingDays().orElseThrow()).isEmpty();
        assertThat(reps.get(1).takesPart()).isFalse();
        assertThat(reps.get(2).keptWorkingDays()).isEmpty();
    }

    @Test
    void theNewestWeeksOfEachPersonAreFoundAcrossAYearsEnd() {
        for (String week : List.of("2026-W51", "2026-W52", "2026-W53", "2027-W01")) {
            TeamWeekEntity east = open(week, "east");
            repWeek(east, "lilei", !week.equals("2026-W53"));
            repWeek(east, "wangwei", true);
        }
        afresh();
        assertThat(repWeeks.newestBefore(List.of("lilei", "wangwei"), "2027-W01", 2))
                .containsExactlyInAnyOrder(
                        "2026-W52/east/lilei", "2026-W51/east/lilei", "2026-W53/east/wangwei", "2026-W52/east/wangwei");
        assertThat(repWeeks.between(List.of("lilei"), Week.parse("2026-W52"), Week.parse("2026-W53")))
                .hasSize(2);
    }

    @Test
    void theFirstWeekAndTheNumberOfRepsAreCounted() {
        repWeek(open("2026-W47", "east"), "lilei", false);
        TeamWeekEntity east = open("2026-W48", "east");
        repWeek(east, "lilei", true);
        repWeek(east, "wangwei", false);
        repWeek(open("2026-W49", "east"), "lilei", true);
        afresh();
        assertThat(repWeeks.firstWeeks(List.of("lilei", "wangwei")))
                .singleElement()
                .satisfies(first -> assertThat(first.getWeek()).isEqualTo(Week.parse("2026-W48")));
        assertThat(repWeeks.reps(List.of("2026-W48/east"))).singleElement().satisfies(reps -> assertThat(reps.getReps())
                .isEqualTo(2));
    }

    @Test
    void onlyWeeksNotScoredAreOpenForAPerson() {
        TeamWeekEntity scored = open("2026-W47", "east");
        scored.scored(OPENED);
        repWeek(scored, "lilei", true);
        repWeek(open("2026-W48", "east"), "lilei", true);
        afresh();
        assertThat(repWeeks.findByPersonInAndTeamWeekScoredAtIsNull(List.of("lilei")))
                .extracting(RepWeekEntity::getId)
                .containsExactly("2026-W48/east/lilei");
    }

    private TeamWeekEntity open(String week, String team) {
        Team east = new Team(
                team,
                team,
                null,
                ZoneId.of("Asia/Shanghai"),
                "cn",
                false,
                Team.ReviewAt.KICKOFF,
                Team.MemberView.PROGRESS);
        Week parsed = Week.parse(week);
        return teamWeeks.saveAndFlush(
                new TeamWeekEntity(parsed, east, parsed.monday(), Map.of("week-grade", 2, "score-weights", 1), OPENED));
    }

    private RepWeekEntity repWeek(TeamWeekEntity teamWeek, String person, boolean takesPart) {
        return repWeeks.saveAndFlush(new RepWeekEntity(teamWeek, person, person + "'s name", takesPart));
    }

    private void afresh() {
        store.flush();
        store.clear();
    }
}
