package io.salesweek.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a node keeps its data in, and what may happen to it. */
interface Database extends AutoCloseable {

    /** The node's settings that lead there. */
    List<String> settings();

    /** A look inside; on H2 only while no node runs. */
    Connection open() throws SQLException;

    /** What may go wrong with it and its node. */
    List<Fault> faults();

    /** Kills it and starts it again. */
    void killAndStart() throws Exception;

    /** Ends every connection to it. */
    void cut() throws SQLException;

    @Override
    void close() throws Exception;

    static Database of(String kind, Path directory) throws Exception {
        return kind.equals("h2") ? new H2File(directory) : new OwnPostgres(directory);
    }
}
