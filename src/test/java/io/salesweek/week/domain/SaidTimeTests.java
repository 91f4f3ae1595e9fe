package io.salesweek.week.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.calendar.TimeWords;
import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendar;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.week.WorkingHours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in 2026-W48, Monday 23 to Friday 27 November, unless said otherwise; all in Shanghai. */
class SaidTimeTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CN = new WorkCalendars("", Clock.systemUTC()).get("cn");
    private static final String PROPOSED = "own first working day 18:00, if the only one 12:00";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "first working day 18:00, 2026-11-23T18:00",
        "middle working day 18:00, 2026-11-25T18:00",
        "last working day 16:00, 2026-11-27T16:00",
        "1 hour before last working day 16:00, 2026-11-27T15:00",
        "first working day after the week 09:00, 2026-11-30T09:00",
        "next working day 09:00, 2026-11-23T09:00",
        "1 working day, 2026-11-25T18:00",
        "2 working days, 2026-11-26T18:00",
        "1 hour before 2 working days, 2026-11-26T17:00",
        "5 working days, 2026-12-01T18:00",
    })
    void aTeamsTimesFollowItsCalendar(String words, LocalDateTime moment) {
        SaidTime tuesdayMorning = team("2026-W48", "2026-11-24T10:00");
        assertThat(at(tuesdayMorning, words)).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0}: middle of it is {1}, the last {2}, the first after it {3}")
    @CsvSource({
        // six days with a make-up Saturday: the third
        "2026-W07, 2026-02-11, 2026-02-14, 2026-02-24",
        // one day
        "2025-W05, 2025-01-27, 2025-01-27, 2025-02-05",
        // three days after the holidays, the last a make-up Saturday
        "2026-W41, 2026-10-09, 2026-10-10, 2026-10-12",
        // across the year's end
        "2026-W53, 2026-12-30, 2027-01-01, 2027-01-04",
        // no working day is left, the holidays came to be known when it ran already: Monday to Friday
        "2026-W08, 2026-02-18, 2026-02-20, 2026-02-24",
    })
    void holidaysAndMakeUpDaysMoveTheNamedDays(String week, LocalDate middle, LocalDate last, LocalDate after) {
        SaidTime said = team(week, "2026-11-24T10:00");
        assertThat(at(said, "middle working day 10:00")).isEqualTo(middle.atTime(10, 0));
        assertThat(at(said, "last working day 10:00")).isEqualTo(last.atTime(10, 0));
        assertThat(at(said, "first working day after the week 10:00")).isEqualTo(after.atTime(10, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROPOSED, "own last working day 18:00", "own next working day 10:00", "that day 18:00"})
    void aTeamHasNoOwnDays(String words) {
        SaidTime said = team("2026-W48", "2026-11-24T10:00");
        assertThatThrownBy(() -> at(said, words)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "opened {0}, own days {1}: goals are due {2}")
    @CsvSource({
        // opened on Monday by itself, or before
        "2026-11-23T00:05, 23 24 25 26 27, 2026-11-23T18:00",
        "2026-11-20T10:00, 23 24 25 26 27, 2026-11-23T18:00",
        // leave on Monday; leave until Friday
        "2026-11-23T00:05, 24 25 26 27, 2026-11-24T18:00",
        "2026-11-23T00:05, 27, 2026-11-27T12:00",
        // away all week since an absence came later: what is open is settled at the week's last call
        "2026-11-23T00:05, '', 2026-11-27T18:00",
        // opened late: that day, after 15:00 on the next one
        "2026-11-25T10:00, 25 26 27, 2026-11-25T18:00",
        "2026-11-25T15:00, 25 26 27, 2026-11-25T18:00",
        "2026-11-25T15:01, 25 26 27, 2026-11-26T18:00",
        "2026-11-25T18:00, 26 27, 2026-11-26T18:00",
        "2026-11-25T15:01, 25 27, 2026-11-27T18:00",
        "2026-11-25T15:01, 25, 2026-11-26T18:00",
        // opened late on the only day
        "2026-11-27T11:00, 27, 2026-11-27T12:00",
        "2026-11-27T12:00, 27, 2026-11-27T18:00",
    })
    void goalsAreDueOnTheOwnFirstDay(String opened, String own, LocalDateTime due) {
        assertThat(at(rep(own, opened, null), PROPOSED)).isEqualTo(due);
    }

    @Test
    void withoutATimeForTheOnlyDayItIsAnOrdinaryOne() {
        assertThat(at(rep("27", "2026-11-23T00:05", null), "own first working day 18:00"))
                .isEqualTo("2026-11-27T18:00");
    }

    @ParameterizedTest(name = "own days {0}: the next after {1} is {2}")
    @CsvSource({
        "23 24 25 26 27, 2026-11-23, 2026-11-24T10:00",
        "23 26 27, 2026-11-23, 2026-11-26T10:00",
        // at most the first working day after the week
        "23 24 25 26 27, 2026-11-27, 2026-11-30T10:00",
        "23 24, 2026-11-24, 2026-11-30T10:00",
        // a day that turned out to be off
        "23 25 26 27, 2026-11-24, 2026-11-24T00:00",
    })
    void aReportMayBeLateUntilTheOwnNextDay(String own, LocalDate day, LocalDateTime moment) {
        assertThat(at(rep(own, "2026-11-23T00:05", day), "own next working day 10:00"))
                .isEqualTo(moment);
    }

    @Test
    void withoutADayTheOwnNextOneIsCountedFromToday() {
        assertThat(at(rep("23 24 26", "2026-11-23T00:05", null), "own next working day 10:00"))
                .isEqualTo("2026-11-26T10:00");
        assertThat(at(rep("23 24 26", "2026-11-23T00:05", null), "own last working day 10:00"))
                .isEqualTo("2026-11-26T10:00");
    }

    @Test
    void theNextDayIsTheCalendarsWhetherThePersonIsThereOrNot() {
        assertThat(at(rep("23 25", "2026-11-23T00:05", LocalDate.parse("2026-11-23")), "next working day 09:00"))
                .isEqualTo("2026-11-24T09:00");
    }

    @Test
    void reportingStartsOnTheFirstDayThatCounts() {
        Week week = Week.parse("2026-W48");
        WeekDays late = new WeekDays(week, CN, SHANGHAI, LocalDate.parse("2026-11-25"));
        SaidTime said = new SaidTime(
                late,
                WorkingHours.DEFAULT,
                late.counted(),
                null,
                moment("2026-11-25T10:00"),
                moment("2026-11-25T10:00"));
        assertThat(at(said, "next working day 09:00")).isEqualTo("2026-11-25T09:00");
    }

    @Test
    void thatDayIsTheCasesDay() {
        assertThat(at(rep("23 24", "2026-11-23T00:05", LocalDate.parse("2026-11-24")), "1 hour before that day 18:00"))
                .isEqualTo("2026-11-24T17:00");
        SaidTime without = rep("23 24", "2026-11-23T00:05", null);
        assertThatThrownBy(() -> at(without, "that day 18:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void absencesLeaveTheOtherCountedDays() {
        Week week = Week.parse("2026-W48");
        WeekDays late = new WeekDays(week, CN, SHANGHAI, LocalDate.parse("2026-11-24"));
        assertThat(late.countedWithout(Set.of(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-11-28"))))
                .containsExactly(
                        LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-27"));
    }

    /** Now is Tuesday 10:00. */
    private static SaidTime rep(String own, String opened, LocalDate day) {
        Week week = Week.parse("2026-W48");
        List<LocalDate> days = List.of(own.split(" ")).stream()
                .filter(number -> !number.isEmpty())
                .map(number -> LocalDate.of(2026, 11, Integer.parseInt(number)))
                .toList();
        return new SaidTime(
                new WeekDays(week, CN, SHANGHAI, week.monday()),
                WorkingHours.DEFAULT,
                days,
                day,
                moment(opened),
                moment("2026-11-24T10:00"));
    }

    private static SaidTime team(String week, String now) {
        Week parsed = Week.parse(week);
        return new SaidTime(
                new WeekDays(parsed, CN, SHANGHAI, parsed.monday()),
                WorkingHours.DEFAULT,
                null,
                null,
                moment(now),
                moment(now));
    }

    private static LocalDateTime at(SaidTime said, String words) {
        return said.of(TimeWords.parse(words)).atZone(SHANGHAI).toLocalDateTime();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
