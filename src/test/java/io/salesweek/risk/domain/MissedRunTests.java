package io.salesweek.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.risk.domain.MissedRun.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S: sent, M: missed. */
class MissedRunTests {

    @ParameterizedTest
    @CsvSource({"M, 1", "MM, 2", "SMM, 2", "MSM, 1", "MMS, 0", "MMM, 3", "S, 0"})
    void onlyTheLastOnesInARowCount(String days, int missed) {
        List<Day> all = IntStream.range(0, days.length())
                .mapToObj(i -> new Day(LocalDate.parse("2026-11-23").plusDays(i), days.charAt(i) == 'M'))
                .toList();

        assertThat(MissedRun.of(all))
                .hasSize(missed)
                .isEqualTo(all.stream().skip(all.size() - missed).map(Day::day).toList());
    }
}
