package io.salesweek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a few tests need beside a JDK and Maven. Where it is absent they are skipped, and the console says so; with
 * {@code CI=true} they fail instead, so that nothing is left out unseen where the build counts. Only the data set may be
 * absent there too.
 */
public final class Needs {

    private static final boolean CI = "true".equals(System.getenv("CI"));

    /** The console itself: what tests print goes to their reports. */
    private static final PrintStream CONSOLE =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Needs() {}

    /** A Chromium (or Chrome) to drive: the one that {@code -Dsalesweek.chromium} names, else the first on the PATH. */
    public static Path chromium() {
        String named = System.getProperty("salesweek.chromium");
        Optional<Path> browser = named == null
                ? onPath("chromium", "chromium-browser", "google-chrome")
                : Optional.of(Path.of(named)).filter(Files::isExecutable);
        need(browser.isPresent(), "no Chromium on the PATH or named by -Dsalesweek.chromium");
        return browser.orElseThrow();
    }

    /** npm, which brings the linters of diagrams, tables and forms. */
    public static void npm() {
        need(onPath("npm").isPresent(), "no npm on the PATH");
    }

    public static void programs(String... names) {
        for (String name : names) {
            need(onPath(name).isPresent(), "no " + name + " on the PATH");
        }
    }

    /** The folder of the public CRM data set, below the one that {@code -Dsalesweek.data} names. */
    public static Path crmData() {
        assumeTrue(isCrmDataThere(), "no CRM data set");
        return crmFolder();
    }

    /** The same as a condition, which is asked before an application is started for nothing. */
    public static boolean isCrmDataThere() {
        boolean there = Files.isDirectory(crmFolder());
        sayUnless(there, "no CRM data set at " + crmFolder() + " (-Dsalesweek.data=…)");
        return there;
    }

    private static Path crmFolder() {
        return Path.of(System.getProperty("salesweek.data", "../shared/data"), "crm-sales-opportunities");
    }

    private static void need(boolean there, String otherwise) {
        if (CI) {
            assertThat(there).as(otherwise).isTrue();
        }
        skipUnless(there, otherwise);
    }

    private static void skipUnless(boolean there, String otherwise) {
        sayUnless(there, otherwise);
        assumeTrue(there, otherwise);
    }

    private static void sayUnless(boolean there, String otherwise) {
        if (!there) {
            CONSOLE.println("SKIPPED: " + otherwise);
        }
    }

    private static Optional<Path> onPath(String... programs) {
        return Stream.of(programs)
                .flatMap(program -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
