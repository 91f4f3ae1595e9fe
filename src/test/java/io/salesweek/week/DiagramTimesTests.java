package io.salesweek.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.salesweek.calendar.TimeWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The times that stand as words in the diagrams. */
class DiagramTimesTests {

    private static final Pattern SAID = Pattern.compile("due\\.(at|in)\\(execution, (?:'|&#39;|&apos;)([^'&]+)");

    @TestFactory
    Stream<DynamicTest> everyTimeSaidInADiagramIsUnderstood() throws IOException {
        return said().map(said -> said.group(2))
                .distinct()
                .map(words -> DynamicTest.dynamicTest(words, () -> assertThatCode(() -> TimeWords.parse(words))
                        .doesNotThrowAnyException()));
    }

    @Test
    void aNumberOfDaysIsSaidByInAndANamedDayByAt() throws IOException {
        assertThat(said().toList()).isNotEmpty().allSatisfy(match -> assertThat(
                        TimeWords.parse(match.group(2)) instanceof TimeWords.WorkingDays)
                .isEqualTo(match.group(1).equals("in")));
    }

    private static Stream<MatchResult> said() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .map(DiagramTimesTests::read)
                    .flatMap(diagram -> SAID.matcher(diagram).results())
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
