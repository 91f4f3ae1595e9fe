package io.salesweek.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Empties a database in which a sample company was begun and did not become whole, tables of the engine included, before anything
 * reads it. Nothing of anybody's can be in it: the port opens only once the company is whole. In every profile, so that nobody can
 * work in such a database and lose that later; the mark is written in the embedded database only.
 */
@Component
class HalfMadeSample implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(HalfMadeSample.class);

    @Override
    public void migrate(Flyway flyway) {
        if (isIn(flyway)) {
            LOG.info("The sample company in this database was not finished: the database is emptied");
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        flyway.migrate();
    }

    private static boolean isIn(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return "H2".equals(connection.getMetaData().getDatabaseProductName())
                    && has(statement, "information_schema.tables where table_name = 'SAMPLE_COMPANY'")
                    && has(statement, "sample_company where whole_at is null");
        } catch (SQLException e) {
            throw new IllegalStateException("The sample company's mark cannot be read", e);
        }
    }

    private static boolean has(Statement statement, String rows) throws SQLException {
        try (ResultSet result = statement.executeQuery("select 1 from " + rows)) {
            return result.next();
        }
    }
}
