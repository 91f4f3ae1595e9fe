package io.salesweek.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of its own, durable as in production, that is killed and recovers. */
final class OwnPostgres implements Database {

    private final Path data;
    private EmbeddedPostgres server;

    OwnPostgres(Path directory) throws IOException {
        data = directory.resolve("postgres");
        server = start(0);
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                // The library's own default gives up what was committed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Override
    public List<String> settings() {
        String url = server.getJdbcUrl("postgres", "postgres");
        return List.of(
                // for profile rehearsal
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                // for profile postgres
                "--SALESWEEK_DB_URL=" + url,
                "--SALESWEEK_DB_USER=postgres",
                "--SALESWEEK_DB_PASSWORD=postgres",
                "--SALESWEEK_AUDIT_KEY=only-for-this-test-and-long-enough-for-it");
    }

    @Override
    public Connection open() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public List<Fault> faults() {
        return List.of(Fault.KILL_NODE, Fault.KILL_DATABASE, Fault.KILL_NODE, Fault.CUT_CONNECTIONS);
    }

    @Override
    public void killAndStart() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().get(1, TimeUnit.MINUTES);
        for (ProcessHandle backend : all) {
            backend.destroyForcibly();
            backend.onExit().get(1, TimeUnit.MINUTES);
        }
        // Gives up the lock on the directory; there is nothing left to stop.
        server.close();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        server = start(server.getPort());
    }

    @Override
    public void cut() throws SQLException {
        try (Connection connection = open()) {
            connection
                    .createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                            + " and backend_type = 'client backend'");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
