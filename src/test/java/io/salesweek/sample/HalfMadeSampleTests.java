package io.salesweek.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with half a sample company is emptied; no other one is. */
class HalfMadeSampleTests {

    private final DataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcTemplate database = new JdbcTemplate(source);

    @Test
    void what_was_begun_and_not_finished_is_taken_away_with_the_engines_tables() {
        migrate();
        database.update("insert into sample_company (id, begun_at) values (1, current_timestamp)");
        leaveTraces();

        migrate();

        assertThat(rows("team")).isZero();
        assertThat(rows("sample_company")).isZero();
        assertThat(rows("information_schema.tables where table_name = 'ACT_RU_TASK'"))
                .isZero();
    }

    @Test
    void a_whole_one_stays() {
        migrate();
        database.update("insert into sample_company values (1, current_timestamp, current_timestamp)");
        leaveTraces();

        migrate();

        assertThat(rows("team")).isEqualTo(1);
        assertThat(rows("ACT_RU_TASK")).isEqualTo(1);
    }

    @Test
    void a_database_without_the_mark_stays() {
        migrate();
        leaveTraces();

        migrate();

        assertThat(rows("team")).isEqualTo(1);
        assertThat(rows("ACT_RU_TASK")).isEqualTo(1);
    }

    private void migrate() {
        new HalfMadeSample()
                .migrate(Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/migration")
                        .load());
    }

    private void leaveTraces() {
        database.update(
                "insert into team (id, name, zone, calendar, every_goal_seen, review_at, member_view, created_at)"
                        + " values ('east', 'East', 'UTC', 'cn', false, 'CLOSE', 'NONE', current_timestamp)");
        database.execute("create table ACT_RU_TASK (id_ varchar(64))");
        database.update("insert into ACT_RU_TASK values ('1')");
    }

    private int rows(String of) {
        return database.queryForObject("select count(*) from " + of, Integer.class);
    }
}
