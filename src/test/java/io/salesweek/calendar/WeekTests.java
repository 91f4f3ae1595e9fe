package io.salesweek.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTests {

    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-23, 2026-11-29",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2017-W20, 2017-05-15, 2017-05-21",
    })
    void aWeekRunsFromMondayToSunday(String text, LocalDate monday, LocalDate sunday) {
        Week week = Week.parse(text);
        assertThat(week.monday()).isEqualTo(monday);
        assertThat(week.sunday()).isEqualTo(sunday);
        assertThat(week.days()).hasSize(7).allMatch(week::contains);
        assertThat(week.contains(monday.minusDays(1))).isFalse();
        assertThat(week.contains(sunday.plusDays(1))).isFalse();
        assertThat(Week.of(sunday)).isEqualTo(week).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "2025-W53", "2026-W00", "2026-48", "W48", "2026-w48", "2026-W48 ", ""})
    void whatIsNoWeekIsRefused(String text) {
        assertThatThrownBy(() -> Week.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void weeksFollowOneAnotherAcrossYears() {
        assertThat(Week.parse("2026-W52").next()).isEqualTo(Week.parse("2026-W53"));
        assertThat(Week.parse("2026-W53").next()).isEqualTo(Week.parse("2027-W01"));
        assertThat(Week.parse("2027-W01").previous()).isEqualTo(Week.parse("2026-W53"));
        assertThat(Week.parse("2027-W01").plusWeeks(-4)).isEqualTo(Week.parse("2026-W50"));
        assertThat(Week.parse("2026-W53")).isLessThan(Week.parse("2027-W01"));
    }
}
