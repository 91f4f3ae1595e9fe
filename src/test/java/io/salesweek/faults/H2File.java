package io.salesweek.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The embedded database: it dies with its node. */
final class H2File implements Database {

    private final String url;

    H2File(Path directory) {
        // As the application has it: what is committed is on disk.
        url = "jdbc:h2:file:" + directory.resolve("salesweek").toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    @Override
    public List<String> settings() {
        return List.of("--spring.datasource.url=" + url);
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    @Override
    public List<Fault> faults() {
        return List.of(Fault.KILL_NODE);
    }

    @Override
    public void killAndStart() {
        throw new UnsupportedOperationException("It dies with its node");
    }

    @Override
    public void cut() {
        throw new UnsupportedOperationException("Nothing leads to it from outside");
    }

    @Override
    public void close() {
        // nothing runs
    }
}
