package io.salesweek.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarsTests {

    @TempDir
    private Path folder;

    @Test
    void anOperatorAddsAYearToAShippedCalendar() throws IOException {
        write("cn.csv", "date,kind,name\n2027-01-01,off,元旦\n2027-01-03,on,元旦\n");
        WorkCalendar cn = calendars().get("cn");
        assertThat(cn.years()).containsExactly(2025, 2026, 2027);
        assertThat(cn.workingDays(Week.parse("2026-W53"))).hasSize(5).endsWith(LocalDate.parse("2027-01-03"));
        assertThat(cn.workingDays(Week.parse("2026-W08"))).isEmpty();
    }

    @Test
    void anOperatorsDayCountsOverTheShippedOne() throws IOException {
        write("cn.csv", "date,kind,name\n2026-02-16,on,moved\n");
        assertThat(calendars().get("cn").workingDays(Week.parse("2026-W08"))).hasSize(1);
    }

    @Test
    void anOperatorAddsACalendarOfTheirOwn() throws IOException {
        write("de.csv", "\uFEFF# Germany\r\n\r\ndate,kind,name\r\n2026-12-25,off,Weihnachten, 1. Tag\r\n");
        assertThat(calendars().get("de").isWorkingDay(LocalDate.parse("2026-12-25")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,kind,name;2026-02-30,off,x | line 2: \"2026-02-30\" is not a day",
                "date,kind,name;2026-02-01,holiday,x | line 2: the kind must be",
                "date,kind,name;#x;2026-02-01 | line 3: expected date,kind,name",
                "date,kind,name;2026-02-01,off,x;2026-02-01,on,x | line 3: the day 2026-02-01 is there twice",
                "2026-02-01,off,x | line 1: the first line must be",
                "#nothing | line 1: the line \"date,kind,name\" is missing",
            })
    void aMalformedFileIsNamedWithLineAndReason(String content, String message) throws IOException {
        write("cn.csv", content.replace(";", "\n"));
        assertThatThrownBy(this::calendars)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cn.csv")
                .hasMessageContaining(message);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> new WorkCalendars(folder.resolve("none").toString(), Clock.systemUTC()))
                .hasMessageContaining("salesweek.calendars");
    }

    private WorkCalendars calendars() {
        return new WorkCalendars(folder.toString(), Clock.systemUTC());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
