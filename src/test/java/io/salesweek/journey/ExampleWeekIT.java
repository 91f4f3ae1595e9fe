package io.salesweek.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.Needs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The week that the READMEs walk through, as its script plays it: what they show is what comes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("rehearsal")
@DirtiesContext
class ExampleWeekIT {

    private static final Pattern SHOWN = Pattern.compile("(?s)```text\n(.*?)```");

    @LocalServerPort
    int port;

    @Test
    void theReadmesShowWhatTheScriptPrints() throws Exception {
        Needs.programs("bash", "curl");
        ProcessBuilder script = new ProcessBuilder("bash", "examples/week/run.sh").redirectErrorStream(true);
        script.environment().put("SALESWEEK_URL", "http://localhost:" + port);
        Process run = script.start();
        run.getOutputStream().close();
        List<String> printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(run.waitFor()).as(String.join("\n", printed)).isZero();
        List<String> shown = SHOWN.matcher(Files.readString(Path.of("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(printed).containsSubsequence(shown);
    }
}
