package io.salesweek.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendar;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.sample.script.Season;
import io.salesweek.sample.script.Season.Day;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days the sample company is played on, whatever day it is today. */
class SeasonTests {

    private static final WorkCalendar CHINA = new WorkCalendars("", Clock.systemUTC()).get("cn");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T11:00, 2026-11-25, 'W48 W47 W46 W45'",
        "2026-11-23T00:01, 2026-11-23, 'W48 W47 W46 W45'",
        "2026-11-22T23:59, 2026-11-20, 'W47 W46 W45 W44'",
        "2026-11-28T12:00, 2026-11-27, 'W48 W47 W46 W45'",
        // a make-up Saturday is a day like any other
        "2026-02-28T11:00, 2026-02-28, 'W09 W07 W06 W05'",
        // the Spring Festival: the last day that was worked was a Saturday
        "2026-02-18T11:00, 2026-02-14, 'W07 W06 W05 W04'",
        // a week of one working day is played, but three full ones lie before this one
        "2025-02-05T11:00, 2025-02-05, 'W06 W05 W04 W03 W02'",
        // New Year
        "2026-01-07T11:00, 2026-01-07, 'W02 W01 W52 W51'",
        // a week of two working days before a week off until Thursday
        "2025-10-09T11:00, 2025-10-09, 'W41 W40 W39 W38 W37'"
    })
    void the_current_week_and_three_full_ones_before_it_are_played(String now, LocalDate openDay, String weeks) {
        Season season = at(now);
        assertThat(season.openDay()).isEqualTo(openDay);
        assertThat(season.weeks())
                .extracting(week -> week.toString().substring(5))
                .containsExactly(weeks.split(" "));
        assertThat(season.days())
                .last()
                .isEqualTo(
                        new Day(openDay, 0, CHINA.workingDays(Week.of(openDay)).indexOf(openDay) + 1));
        assertThat(season.start()).isBefore(Season.at(season.firstDay(), java.time.LocalTime.MIN));
    }

    @Test
    void places_are_working_days_of_the_played_weeks_and_weekdays_before_them() {
        Season season = at("2026-02-28T11:00");
        assertThat(season.date("0.1")).isEqualTo("2026-02-24");
        assertThat(season.date("0.5")).isEqualTo("2026-02-28");
        assertThat(season.date("-1.6")).isEqualTo("2026-02-14");
        assertThat(season.date("-1.9")).as("the last one of a shorter week").isEqualTo("2026-02-14");
        assertThat(season.date("-3.1")).isEqualTo("2026-01-26");
        assertThat(season.date("-4.5")).isEqualTo("2026-01-23");
        assertThat(season.date("-6.1")).isEqualTo("2026-01-05");
    }

    @Test
    void a_week_has_the_number_of_its_places() {
        Season season = at("2026-02-28T11:00");
        for (int week : List.of(0, -1, -2, -3, -4, -9)) {
            assertThat(season.number(Week.of(season.date(week + ".1")))).isEqualTo(week);
        }
    }

    private static Season at(String now) {
        return Season.until(LocalDateTime.parse(now).atZone(Season.ZONE).toInstant(), CHINA);
    }
}
