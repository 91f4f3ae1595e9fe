package io.salesweek.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkCalendarTests {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final WorkCalendars CALENDARS = new WorkCalendars("", NOW);

    private final WorkCalendar cn = CALENDARS.get("cn");
    private final WorkCalendar plain = CALENDARS.get("mon-fri");

    @Test
    void anOrdinaryWeekHasFiveWorkingDays() {
        assertThat(cn.workingDays(Week.parse("2026-W48")))
                .containsExactly(
                        day("2026-11-23"), day("2026-11-24"), day("2026-11-25"), day("2026-11-26"), day("2026-11-27"));
    }

    @Test
    void theSpringFestivalWeekHasNoWorkingDayInChinaAndFiveElsewhere() {
        assertThat(cn.workingDays(Week.parse("2026-W08"))).isEmpty();
        assertThat(plain.workingDays(Week.parse("2026-W08"))).hasSize(5);
    }

    @Test
    void aMakeUpWeekendIsWorkedAndMakesTheWeekLonger() {
        assertThat(cn.isWorkingDay(day("2026-02-14"))).isTrue();
        assertThat(plain.isWorkingDay(day("2026-02-14"))).isFalse();
        assertThat(cn.workingDays(Week.parse("2026-W07"))).hasSize(6).endsWith(day("2026-02-14"));
        assertThat(cn.workingDays(Week.parse("2026-W38"))).hasSize(6).endsWith(day("2026-09-20"));
    }

    @Test
    void theLastWeekOfALongYearReachesIntoTheNextOne() {
        Week week = Week.parse("2026-W53");
        assertThat(week.monday()).isEqualTo(day("2026-12-28"));
        assertThat(week.sunday()).isEqualTo(day("2027-01-03"));
        // No holidays of 2027 are known yet: its Friday counts meanwhile.
        assertThat(cn.workingDays(week)).hasSize(5).endsWith(day("2027-01-01"));
        assertThat(week.next()).isEqualTo(Week.parse("2027-W01"));
    }

    @Test
    void theFirstWeekOf2026StartsInTheOldYearAndHasItsMakeUpSunday() {
        assertThat(cn.workingDays(Week.parse("2026-W01")))
                .containsExactly(day("2025-12-29"), day("2025-12-30"), day("2025-12-31"), day("2026-01-04"));
    }

    @Test
    void aWeekMayHaveOneWorkingDay() {
        assertThat(cn.workingDays(Week.parse("2025-W05"))).containsExactly(day("2025-01-27"));
    }

    @Test
    void workingDaysAfterADaySkipHolidaysAndTakeMakeUpDays() {
        assertThat(cn.workingDayAfter(day("2026-09-30"), 1)).isEqualTo(day("2026-10-08"));
        assertThat(cn.workingDayAfter(day("2026-09-30"), 2)).isEqualTo(day("2026-10-09"));
        assertThat(cn.workingDayAfter(day("2026-09-30"), 3)).isEqualTo(day("2026-10-10"));
        assertThat(cn.workingDayAfter(day("2026-02-13"), 2)).isEqualTo(day("2026-02-24"));
        assertThat(cn.workingDayAfter(day("2026-11-28"), 1)).isEqualTo(day("2026-11-30"));
        assertThatThrownBy(() -> cn.workingDayAfter(day("2026-11-28"), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearWithoutDataIsMondayToFriday() {
        assertThat(cn.knows(2026)).isTrue();
        assertThat(cn.knows(2017)).isFalse();
        assertThat(cn.workingDays(Week.parse("2017-W20"))).hasSize(5);
        assertThat(cn.isWorkingDay(day("2017-10-02"))).isTrue();
    }

    @Test
    void aCalendarWithoutHolidaysNeedsNoYear() {
        assertThat(plain.years()).isEmpty();
        assertThat(plain.knows(2031)).isTrue();
    }

    @Test
    void theShippedChineseYearsGiveBackAsManyWorkingDaysAsTheNoticesSay() {
        assertThat(cn.years()).containsExactly(2025, 2026);
        assertThat(cn.workingDays(day("2025-01-01"), day("2025-12-31"))).hasSize(248);
        assertThat(cn.workingDays(day("2026-01-01"), day("2026-12-31"))).hasSize(248);
    }

    @Test
    void anUnknownCalendarIsMondayToFriday() {
        assertThat(CALENDARS.find("mars")).isEmpty();
        assertThat(CALENDARS.get("mars").workingDays(Week.parse("2026-W08"))).hasSize(5);
        assertThat(List.copyOf(CALENDARS.ids())).contains("cn", "mon-fri");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
