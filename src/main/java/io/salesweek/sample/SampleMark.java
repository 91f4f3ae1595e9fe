package io.salesweek.sample;

import io.salesweek.sample.script.SamplePart;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;

/** The one row that says whether a sample company was begun in this database, and whether it is whole. */
@SamplePart
class SampleMark {

    private final JdbcTemplate database;
    private final Clock clock;

    SampleMark(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isWhole() {
        Integer whole = database.queryForObject(
                "select count(*) from sample_company where whole_at is not null", Integer.class);
        return whole != null && whole > 0;
    }

    void begun() {
        database.update("insert into sample_company (id, begun_at) values (1, ?)", OffsetDateTime.now(clock));
    }

    void whole() {
        database.update("update sample_company set whole_at = ?", OffsetDateTime.now(clock));
    }
}
