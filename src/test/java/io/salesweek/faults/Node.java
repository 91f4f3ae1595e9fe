package io.salesweek.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar as a process that can be killed, its job executor running. */
final class Node {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static Path unpacked;

    private final Path jar;
    private final Path log;
    private final List<String> settings;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private Node(Path log, String profile, List<String> settings) throws IOException {
        this.jar = unpacked();
        this.log = log;
        this.settings = new ArrayList<>(settings);
        this.settings.add("--spring.profiles.active=" + profile);
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** With a clock that is set over HTTP. */
    static Node rehearsal(Path log, List<String> settings) throws IOException {
        return new Node(log, "rehearsal", settings);
    }

    /** As in production; an administrator is there already. */
    static Node inRealTime(Path log, List<String> settings) throws IOException {
        return new Node(log, "postgres", settings);
    }

    /** Unpacked as the image's is: it starts in four fifths of the time, and is started often. */
    private static synchronized Path unpacked() throws IOException {
        if (unpacked == null) {
            Path folder = Files.createTempDirectory(Path.of("target"), "unpacked");
            Process unpacking = new ProcessBuilder(
                            JAVA,
                            "-Djarmode=tools",
                            "-jar",
                            jarIn(Path.of("target")).toString(),
                            "extract",
                            "--destination",
                            folder + "/app")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (unpacking.onExit().join().exitValue() != 0) {
                throw new AssertionError("The jar cannot be unpacked; see " + folder);
            }
            unpacked = jarIn(folder.resolve("app"));
        }
        return unpacked;
    }

    private static Path jarIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("salesweek-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The jar is made by the phase package"));
        }
    }

    int port() {
        return port;
    }

    /** Starts it and waits until it answers. */
    void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Duser.timezone=UTC",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--camunda.bpm.job-execution.enabled=true",
                "--salesweek.people.initial-password=start",
                "--salesweek.audit.key=a secret of these tests"));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The node does not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("The node does not die");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as an operator does. */
    void stop() {
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** The last lines it wrote. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
