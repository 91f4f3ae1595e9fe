package io.salesweek.metric.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.metric.domain.Baseline.PastWeek;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTests {

    @Test
    void isTheActualsPerOwnWorkingDayTimesTheDaysOfThisWeek() {
        List<PastWeek> past = List.of(week("10000", 5), week("4000", 2));

        assertThat(Baseline.perDay(past, 4, 2)).contains(new BigDecimal("8000.00"));
    }

    @Test
    void isRoundedHalfUpToTheMinorUnitOrFourDecimals() {
        List<PastWeek> past = List.of(week("100", 3));

        assertThat(Baseline.perDay(past, 5, 2)).contains(new BigDecimal("166.67"));
        assertThat(Baseline.count(past, 5)).contains(new BigDecimal("166.6667"));
        assertThat(Baseline.perDay(List.of(week("0.01", 2)), 1, 2)).contains(new BigDecimal("0.01"));
    }

    @Test
    void isZeroWhenNothingWasReached() {
        assertThat(Baseline.count(List.of(week("0", 5)), 5)).contains(new BigDecimal("0.0000"));
    }

    @Test
    void isZeroForAWeekWithoutAnOwnWorkingDay() {
        assertThat(Baseline.perDay(List.of(week("500", 5)), 0, 2)).contains(new BigDecimal("0.00"));
    }

    @Test
    void isNotThereWithoutHistory() {
        assertThat(Baseline.count(List.of(), 5)).isEmpty();
        assertThat(Baseline.count(List.of(week("3", 0)), 5)).isEmpty();
        assertThat(Baseline.mean(List.of())).isEmpty();
    }

    @Test
    void ofAMeanIsThePlainMeanOfTheWeeksThatHaveOne() {
        List<PastWeek> past = List.of(week("80", 5), new PastWeek(null, 5), week("91", 1), week("90", 5));

        assertThat(Baseline.mean(past)).contains(new BigDecimal("87.0000"));
        assertThat(Baseline.mean(List.of(new PastWeek(null, 5)))).isEmpty();
    }

    private static PastWeek week(String actual, int days) {
        return new PastWeek(new BigDecimal(actual), days);
    }
}
