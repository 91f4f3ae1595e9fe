package io.salesweek.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over a weekend, a holiday (Thursday and Friday, 1 and 2 October) and a make-up day (Sunday the 27th of September). */
class DeadlinesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            "cn",
            Map.of(
                    LocalDate.parse("2026-09-27"), true,
                    LocalDate.parse("2026-10-01"), false,
                    LocalDate.parse("2026-10-02"), false));
    private static final Deadlines DEADLINES = new Deadlines(CALENDAR, SHANGHAI, LocalTime.of(18, 0));

    @ParameterizedTest
    @CsvSource({
        // an ordinary week
        "2026-09-14T09:00, 1, 2026-09-15",
        "2026-09-14T09:00, 2, 2026-09-16",
        // the weekend
        "2026-09-18T09:00, 1, 2026-09-21",
        "2026-09-14T09:00, 5, 2026-09-21",
        // however late it is, the day itself does not count
        "2026-09-14T23:59, 1, 2026-09-15",
        // raised on a day off
        "2026-09-19T12:00, 1, 2026-09-21",
        // the make-up Sunday is worked
        "2026-09-25T09:00, 1, 2026-09-27",
        "2026-09-25T09:00, 2, 2026-09-28",
        // the holiday is not
        "2026-09-30T09:00, 1, 2026-10-05",
        "2026-09-29T09:00, 2, 2026-10-05",
        "2026-09-25T09:00, 5, 2026-10-05"
    })
    void aPeriodEndsWithItsLastWorkingDay(String now, int days, String ends) {
        assertThat(DEADLINES.after(days, at(now))).isEqualTo(at(ends + "T18:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-21T18:00, 1, 2026-09-15T18:00",
        "2026-09-15T12:00, 1, 2026-09-15T12:00",
        "2026-09-15T18:00, 1, 2026-09-15T18:00",
        ", 5, 2026-09-21T18:00"
    })
    void theShorterOfWhatIsLeftAndTheNewPeriodCounts(String left, int days, String ends) {
        assertThat(DEADLINES.shorter(left == null ? null : at(left), days, at("2026-09-14T09:00")))
                .isEqualTo(at(ends));
    }

    @Test
    void aPlannedDayEndsWithTheWorkingDayAndThoseWhoPlanLaterHaveUntilMidnight() {
        LocalDate today = LocalDate.parse("2026-09-14");

        assertThat(DEADLINES.onThe(today, at("2026-09-14T17:59"))).isEqualTo(at("2026-09-14T18:00"));
        assertThat(DEADLINES.onThe(today, at("2026-09-14T18:00"))).isEqualTo(at("2026-09-15T00:00"));
        assertThat(DEADLINES.onThe(today.plusDays(5), at("2026-09-14T20:00"))).isEqualTo(at("2026-09-19T18:00"));
    }

    @Test
    void todayIsTheTeams() {
        assertThat(DEADLINES.today(Instant.parse("2026-09-14T16:00:00Z"))).isEqualTo("2026-09-15");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
