package io.salesweek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Lints the diagrams, tables and forms as package.json says; skipped where npm is absent. */
class ModelLintIT {

    private static final Path LOCKED = Path.of("package-lock.json");
    private static final Path INSTALLED = Path.of("node_modules", ".package-lock.json");

    @Test
    void diagramsTablesAndFormsAreInOrder() throws Exception {
        Needs.npm();
        if (!Files.exists(INSTALLED)
                || Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(LOCKED)) < 0) {
            run("npm", "ci", "--ignore-scripts");
        }
        run("npm", "run", "--silent", "lint");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "%n" + output.replace("%", "%%"))
                .isZero();
    }
}
