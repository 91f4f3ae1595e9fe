package io.salesweek;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.gate.HarmlessEdits;
import io.salesweek.engine.gate.ModelEdit;
import io.salesweek.engine.gate.TwelveChanges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lints the diagrams, tables and forms as package.json says; skipped where npm is absent. */
class ModelLintIT {

    private static final Path LOCKED = Path.of("package-lock.json");
    private static final Path INSTALLED = Path.of("node_modules", ".package-lock.json");

    private static final Path CHANGED = Path.of("target", "changed-models");

    @BeforeAll
    static void toolsAreThere() throws Exception {
        Needs.npm();
        if (!Files.exists(INSTALLED)
                || Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(LOCKED)) < 0) {
            run("npm", "ci", "--ignore-scripts");
        }
    }

    @Test
    void diagramsTablesAndFormsAreInOrder() throws Exception {
        run("npm", "run", "--silent", "lint");
    }

    /** The twelve changes, and each of the files with harmless edits: what passes the gate, the Modeler opens. */
    @Test
    void whatAnOwnerChangesOpensInTheModeler() throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "tools/lint-models.js"));
        for (TwelveChanges change : TwelveChanges.all()) {
            String folder = write("change-" + command.size(), change.files());
            command.add(folder);
            if (change.files().stream().anyMatch(file -> file.file().endsWith(".bpmn"))) {
                run("npx", "--no-install", "bpmnlint", folder + "/*.bpmn");
            }
        }
        command.add(
                write("edited", HarmlessEdits.shipped().map(HarmlessEdits::of).toList()));
        assertThat(command).hasSize(2 + 12 + 1);
        run(command.toArray(String[]::new));
    }

    private static String write(String name, List<ModelEdit> files) throws IOException {
        Path folder = Files.createDirectories(CHANGED.resolve(name));
        for (ModelEdit file : files) {
            Files.writeString(folder.resolve(file.file()), file.text());
        }
        return folder.toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "%n" + output.replace("%", "%%"))
                .isZero();
    }
}
