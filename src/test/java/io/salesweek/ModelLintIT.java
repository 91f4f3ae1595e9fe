package io.salesweek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Lints the diagrams, tables and forms as package.json says; only where npm is installed, which CI must have. */
class ModelLintIT {

    private static final Path LOCKED = Path.of("package-lock.json");
    private static final Path INSTALLED = Path.of("node_modules", ".package-lock.json");

    @Test
    void diagramsTablesAndFormsAreInOrder() throws Exception {
        assumeTrue(
                npmIsInstalled() || "true".equals(System.getenv("CI")),
                "npm is not installed: the diagrams, tables and forms are not linted");
        if (!Files.exists(INSTALLED)
                || Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(LOCKED)) < 0) {
            run("npm", "ci", "--ignore-scripts");
        }
        run("npm", "run", "--silent", "lint");
    }

    private static boolean npmIsInstalled() throws InterruptedException {
        try {
            return start("npm", "--version").waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "%n" + output.replace("%", "%%"))
                .isZero();
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
