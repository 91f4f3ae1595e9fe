package io.salesweek.sample;

import io.salesweek.sample.script.SamplePart;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets the embedded database write every half second instead of at each commit while the company is played: what is lost by then is
 * begun again anyway. Each commit by itself would make the file half a gigabyte large.
 */
@SamplePart
class RelaxedWrites {

    private static final int MILLISECONDS = 500;

    private final JdbcTemplate database;

    RelaxedWrites(JdbcTemplate database) {
        this.database = database;
    }

    void during(Runnable work) {
        Integer before = database.queryForObject(
                "select max(cast(setting_value as integer)) from information_schema.settings"
                        + " where setting_name = 'WRITE_DELAY'",
                Integer.class);
        set(MILLISECONDS);
        try {
            work.run();
        } finally {
            set(before == null ? 0 : before);
        }
    }

    private void set(int milliseconds) {
        database.execute("set write_delay " + milliseconds);
    }
}
