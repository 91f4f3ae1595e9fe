package io.salesweek.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTests {

    @ParameterizedTest(name = "{0} {1} in {2} is {3}")
    @CsvSource({
        "2026-11-23, 18:00, Asia/Shanghai, 2026-11-23T10:00:00Z",
        "2026-03-29, 01:59, Europe/Berlin, 2026-03-29T00:59:00Z",
        // Summer time skips 02:00 to 03:00: the next time that exists is 03:00.
        "2026-03-29, 02:00, Europe/Berlin, 2026-03-29T01:00:00Z",
        "2026-03-29, 02:30, Europe/Berlin, 2026-03-29T01:00:00Z",
        "2026-03-29, 03:00, Europe/Berlin, 2026-03-29T01:00:00Z",
        // Winter time brings 02:30 twice: the first.
        "2026-10-25, 02:30, Europe/Berlin, 2026-10-25T00:30:00Z",
        // Some zones skip midnight, and with it 00:05.
        "2026-09-06, 00:05, America/Santiago, 2026-09-06T04:00:00Z",
        // Samoa skipped a whole day.
        "2011-12-30, 18:00, Pacific/Apia, 2011-12-30T10:00:00Z",
    })
    void whatTheWallShowsIsAMoment(LocalDate day, LocalTime time, ZoneId zone, String moment) {
        assertThat(WallClock.moment(day, time, zone)).hasToString(moment);
    }
}
