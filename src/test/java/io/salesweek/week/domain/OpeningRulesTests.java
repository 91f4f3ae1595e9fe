package io.salesweek.week.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendar;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.problem.Problem;
import io.salesweek.team.Person;
import io.salesweek.team.Role;
import io.salesweek.week.WorkingHours;
import io.salesweek.week.domain.OpeningRules.Listed;
import io.salesweek.week.domain.OpeningRules.Plan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningRulesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CN = new WorkCalendars("", Clock.systemUTC()).get("cn");

    private final Person lilei = rep("lilei", null, null);
    private final Person wangwei = rep("wangwei", null, null);

    @Test
    void onMondayEveryRepTakesPartInAllDays() {
        Plan plan = plan("2026-W48", "2026-11-23T00:05", List.of(lilei, wangwei), Map.of());
        assertThat(plan.days().firstDay()).isEqualTo("2026-11-23");
        assertThat(plan.days().counted()).hasSize(5);
        assertThat(plan.reps()).containsExactly(new Listed(lilei, true), new Listed(wangwei, true));
    }

    @Test
    void aManagerWithOwnSalesTakesPartAndOneWithoutIsNotListed() {
        Person selling = person("hanmeimei", Set.of(Role.MANAGER, Role.REP), null, null);
        Person managing = person("zhangqiang", Set.of(Role.MANAGER), null, null);
        Plan plan = plan("2026-W48", "2026-11-23T00:05", List.of(selling, managing), Map.of());
        assertThat(plan.reps()).containsExactly(new Listed(selling, true));
    }

    @Test
    void whoIsAwayAllWeekIsListedButTakesNoPart() {
        Set<LocalDate> allWeek = Set.copyOf(Week.parse("2026-W48").days());
        Plan plan = plan("2026-W48", "2026-11-23T00:05", List.of(lilei, wangwei), Map.of("lilei", allWeek));
        assertThat(plan.reps()).containsExactly(new Listed(lilei, false), new Listed(wangwei, true));
    }

    @Test
    void whoIsAwayForADayTakesPart() {
        Set<LocalDate> monday = Set.of(LocalDate.parse("2026-11-23"));
        assertThat(plan("2026-W48", "2026-11-23T00:05", List.of(lilei), Map.of("lilei", monday))
                        .reps())
                .containsExactly(new Listed(lilei, true));
    }

    @Test
    void aTeamNobodyTakesPartInIsNotOpened() {
        Set<LocalDate> allWeek = Set.copyOf(Week.parse("2026-W48").days());
        refused("week.notOpened.nobody", "2026-W48", "2026-11-23T00:05", List.of(lilei), Map.of("lilei", allWeek));
        refused("week.notOpened.nobody", "2026-W48", "2026-11-23T00:05", List.of(), Map.of());
    }

    @Test
    void whoStartsLaterInTheWeekOrHasLeftIsNotListed() {
        Person later = rep("later", LocalDate.parse("2026-11-24"), null);
        Person gone = rep("gone", null, LocalDate.parse("2026-11-22"));
        Person leaving = rep("leaving", null, LocalDate.parse("2026-11-23"));
        Plan plan = plan("2026-W48", "2026-11-23T00:05", List.of(later, gone, leaving), Map.of());
        assertThat(plan.reps()).containsExactly(new Listed(leaving, true));
    }

    @Test
    void aWeekWithoutAWorkingDayIsNotOpened() {
        refused("week.notOpened.noWorkingDay", "2026-W08", "2026-02-16T00:05", List.of(lilei), Map.of());
    }

    @Test
    void aWeekWithOneWorkingDayIsOpened() {
        Plan plan = plan("2025-W05", "2025-01-27T00:05", List.of(lilei), Map.of());
        assertThat(plan.days().counted()).containsExactly(LocalDate.parse("2025-01-27"));
    }

    @ParameterizedTest(name = "opened {0}: the first day that counts is {1}, {2} days count")
    @CsvSource({
        "2026-11-20T10:00, 2026-11-23, 5",
        "2026-11-23T17:59, 2026-11-23, 5",
        "2026-11-23T18:00, 2026-11-24, 4",
        "2026-11-25T10:00, 2026-11-25, 3",
        "2026-11-25T17:59, 2026-11-25, 3",
        "2026-11-25T18:00, 2026-11-26, 2",
        "2026-11-27T15:00, 2026-11-27, 1",
    })
    void openedLateTheDaysWhoseEndHasPassedDoNotCount(String now, LocalDate firstDay, int counted) {
        Plan plan = plan("2026-W48", now, List.of(lilei), Map.of());
        assertThat(plan.days().firstDay()).isEqualTo(firstDay);
        assertThat(plan.days().counted()).hasSize(counted);
    }

    @Test
    void whoIsAwayOnTheDaysThatAreLeftTakesNoPart() {
        Map<String, Set<LocalDate>> off =
                Map.of("lilei", Set.of(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-27")));
        assertThat(plan("2026-W48", "2026-11-25T19:00", List.of(lilei, wangwei), off)
                        .reps())
                .containsExactly(new Listed(lilei, false), new Listed(wangwei, true));
    }

    @Test
    void afterMondaysHolidayTheWeekIsNotALateOne() {
        // 2026-04-06, a Monday, is off.
        Plan plan = plan("2026-W15", "2026-04-06T00:05", List.of(lilei), Map.of());
        assertThat(plan.days().firstDay()).isEqualTo("2026-04-06");
        assertThat(plan.days().counted()).hasSize(4).startsWith(LocalDate.parse("2026-04-07"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-27T15:00:01",
        "2026-W48, 2026-11-29T12:00",
        // A make-up Sunday is the last day.
        "2026-W38, 2026-09-20T15:01",
    })
    void past1500OfItsLastDayItIsNotOpened(String week, String now) {
        refused("week.notOpened.tooLate", week, now, List.of(lilei), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-W47, 2026-11-23T00:00", "2026-W50, 2026-11-29T23:59", "2027-W01, 2026-11-23T00:05"})
    void onlyTheCurrentAndTheNextWeekAreOpened(String week, String now) {
        refused("week.notOpened.otherWeek", week, now, List.of(lilei), Map.of());
    }

    @Test
    void whichWeekIsCurrentIsJudgedInTheTeamsZone() {
        // Sunday evening in Los Angeles, Monday in Shanghai.
        Instant now = Instant.parse("2026-11-23T02:00:00Z");
        Week last = Week.parse("2026-W47");
        OpeningRules there = new OpeningRules(
                new WeekDays(last, CN, ZoneId.of("America/Los_Angeles"), last.monday()), WorkingHours.DEFAULT, now);
        assertThatThrownBy(() -> there.plan(List.of(lilei), Map.of()))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.key()).isEqualTo("week.notOpened.tooLate"));
        OpeningRules here =
                new OpeningRules(new WeekDays(last, CN, SHANGHAI, last.monday()), WorkingHours.DEFAULT, now);
        assertThatThrownBy(() -> here.plan(List.of(lilei), Map.of()))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.key()).isEqualTo("week.notOpened.otherWeek"));
    }

    private void refused(
            String key, String week, String now, List<Person> members, Map<String, Set<LocalDate>> daysOff) {
        assertThatThrownBy(() -> plan(week, now, members, daysOff)).isInstanceOfSatisfying(Problem.class, reason -> {
            assertThat(reason.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(reason.key()).isEqualTo(key);
        });
    }

    private static Plan plan(String week, String now, List<Person> members, Map<String, Set<LocalDate>> daysOff) {
        Week parsed = Week.parse(week);
        Instant moment = LocalDateTime.parse(now).atZone(SHANGHAI).toInstant();
        return new OpeningRules(new WeekDays(parsed, CN, SHANGHAI, parsed.monday()), WorkingHours.DEFAULT, moment)
                .plan(members, daysOff);
    }

    private static Person rep(String id, LocalDate activeFrom, LocalDate activeTo) {
        return person(id, Set.of(Role.REP), activeFrom, activeTo);
    }

    private static Person person(String id, Set<Role> roles, LocalDate activeFrom, LocalDate activeTo) {
        return new Person(id, id, roles, "east", null, null, Locale.ENGLISH, SHANGHAI, activeFrom, activeTo);
    }
}
