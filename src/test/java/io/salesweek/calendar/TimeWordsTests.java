package io.salesweek.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.calendar.TimeWords.NamedDay;
import io.salesweek.calendar.TimeWords.OnDay;
import io.salesweek.calendar.TimeWords.WorkingDays;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTests {

    @ParameterizedTest
    @CsvSource({
        "first working day, FIRST",
        "middle working day, MIDDLE",
        "last working day, LAST",
        "first working day after the week, FIRST_AFTER_WEEK",
        "own first working day, OWN_FIRST",
        "own last working day, OWN_LAST",
        "own next working day, OWN_NEXT",
        "next working day, NEXT",
        "that day, THAT",
    })
    void everyDayHasItsWords(String words, NamedDay day) {
        LocalTime time = LocalTime.of(16, 0);
        assertThat(TimeWords.parse(words + " 16:00")).isEqualTo(new OnDay(Duration.ZERO, day, time, time));
        assertThat(TimeWords.parse(words + " 16:00").own()).isEqualTo(words.startsWith("own"));
    }

    @Test
    void aReminderIsSomeHoursBefore() {
        assertThat(TimeWords.parse("1 hour before that day 18:00").before()).isEqualTo(Duration.ofHours(1));
        assertThat(TimeWords.parse("24 hours before 2 working days"))
                .isEqualTo(new WorkingDays(Duration.ofHours(24), 2));
    }

    @Test
    void theOnlyDayMayHaveATimeOfItsOwn() {
        assertThat(TimeWords.parse("1 hour before own first working day 18:00, if the only one 12:00"))
                .isEqualTo(
                        new OnDay(Duration.ofHours(1), NamedDay.OWN_FIRST, LocalTime.of(18, 0), LocalTime.of(12, 0)));
    }

    @Test
    void workingDaysAreCounted() {
        assertThat(TimeWords.parse("1 working day")).isEqualTo(new WorkingDays(Duration.ZERO, 1));
        assertThat(TimeWords.parse("10 working days")).isEqualTo(new WorkingDays(Duration.ZERO, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "tomorrow 16:00",
                "last working day",
                "last working day 24:00",
                "last working day 9:00",
                "0 working days",
                "hour before last working day 16:00",
                "last working day 16:00, if the only one 12:00",
                "own first working day 18:00, if the only one 99:00",
                "1 hour before 1 hour before last working day 16:00",
            })
    void wordsThatAreNotUnderstoodAreSaid(String words) {
        assertThatThrownBy(() -> TimeWords.parse(words)).isInstanceOf(IllegalArgumentException.class);
    }
}
