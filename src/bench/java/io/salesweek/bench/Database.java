package io.salesweek.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Where the sides keep their data, each in a database of its own on the same server or in the same folder. */
sealed interface Database extends AutoCloseable {

    /** How to reach one of them. */
    record Access(String url, String user, String password) {}

    /**
     * What was written so far.
     *
     * @param jobs made
     * @param rows that are there
     * @param inserts rows; 0 where the database does not count, as the next ones
     * @param bytes that are taken up
     */
    record Written(long jobs, long rows, long inserts, long updates, long deletes, long commits, long bytes) {}

    Access create(String name);

    /**
     * One statement as a database was asked.
     *
     * @param calls how often
     * @param millis that it took there, all calls, planning included
     * @param planned how often the server thought about how to answer
     */
    record Asked(String statement, long calls, double millis, long planned) {

        /** On one line, without the columns that are read. */
        String brief() {
            return statement.replaceAll("\\s+", " ").replaceAll("^(select ).{100,}?( from )", "$1…$2");
        }
    }

    Written written(String name, DataSource source);

    /** What each database was asked since {@link #forgetAsked}, most often first; empty where the database does not count. */
    List<Asked> asked(DataSource source);

    void forgetAsked(DataSource source);

    @Override
    void close();

    /** @param kind h2 or postgres */
    static Database start(String kind) {
        return switch (kind) {
            case "h2" -> H2.start();
            case "postgres" -> Postgres.start();
            default -> throw new IllegalArgumentException("No such database: " + kind + "; there are h2 and postgres");
        };
    }

    private static long jobs(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select count(*) from ACT_HI_JOB_LOG where JOB_STATE_ = 0", Long.class);
    }

    private static long rows(JdbcTemplate jdbc) {
        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like '%BASE TABLE'",
                String.class);
        return tables.stream()
                .mapToLong(table -> jdbc.queryForObject("select count(*) from \"" + table + "\"", Long.class))
                .sum();
    }

    /** H2 in files, as the default profile has it. */
    record H2(Path folder) implements Database {

        private static H2 start() {
            try {
                return new H2(Files.createTempDirectory("salesweek-bench"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Access create(String name) {
            return new Access(
                    "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
        }

        @Override
        public Written written(String name, DataSource source) {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.execute("checkpoint sync");
            try {
                return new Written(jobs(jdbc), rows(jdbc), 0, 0, 0, 0, Files.size(folder.resolve(name + ".mv.db")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<Asked> asked(DataSource source) {
            return List.of();
        }

        @Override
        public void forgetAsked(DataSource source) {
            // Nothing is counted.
        }

        @Override
        public void close() {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    /** A PostgreSQL server of its own. */
    record Postgres(EmbeddedPostgres server) implements Database {

        private static Postgres start() {
            try {
                // As PostgreSQL comes, and as SalesWeek promises: what is committed is on the disk. The library would
                // not wait for it.
                return new Postgres(EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", System.getProperty("bench.synchronousCommit", "on"))
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("pg_stat_statements.track_planning", "on")
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Access create(String name) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new Access(server.getJdbcUrl("postgres", name), "postgres", "postgres");
        }

        /** What a connection did is counted for certain once it is closed. */
        @Override
        public Written written(String name, DataSource source) {
            if (source instanceof HikariDataSource pool) {
                pool.getHikariPoolMXBean().softEvictConnections();
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            JdbcTemplate jdbc = new JdbcTemplate(source);
            long commits = jdbc.queryForObject(
                    "select xact_commit from pg_stat_database where datname = current_database()", Long.class);
            jdbc.execute("vacuum analyze");
            return jdbc.queryForObject(
                    "select sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del), pg_database_size(current_database())"
                            + " from pg_stat_user_tables",
                    (row, number) -> new Written(
                            jobs(jdbc),
                            rows(jdbc),
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            commits,
                            row.getLong(4)));
        }

        @Override
        public List<Asked> asked(DataSource source) {
            return new JdbcTemplate(source)
                    .query(
                            "select query, calls, total_exec_time + total_plan_time, plans from pg_stat_statements where dbid ="
                                    + " (select oid from pg_database where datname = current_database())"
                                    + " order by calls desc",
                            (row, number) ->
                                    new Asked(row.getString(1), row.getLong(2), row.getDouble(3), row.getLong(4)));
        }

        @Override
        public void forgetAsked(DataSource source) {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.execute("create extension if not exists pg_stat_statements");
            jdbc.queryForList("select pg_stat_statements_reset()");
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
