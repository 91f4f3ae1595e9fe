package io.salesweek.sample;

import io.salesweek.sample.script.SamplePart;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether this is the embedded database and nothing was ever done in it: no row in any table of ours, whatever features come (but for the
 * record of what the application itself deployed), no process was ever started, nobody but the first administrator is known. Any other is
 * somebody's real one, and left alone.
 */
@SamplePart
class UntouchedDatabase {

    private static final String OURS = "select table_name from information_schema.tables"
            + " where table_schema = current_schema and table_type = 'BASE TABLE'"
            + " and table_name not like 'ACT\\_%' and table_name not in ('flyway_schema_history', 'MODEL_VERSION')";

    private final JdbcTemplate database;

    UntouchedDatabase(JdbcTemplate database) {
        this.database = database;
    }

    boolean isThis() {
        return isEmbedded()
                && hasNone("ACT_HI_PROCINST")
                && hasNone("ACT_ID_USER where id_ <> 'admin'")
                && hasNone("MODEL_VERSION where deployed_by is not null")
                && oursAreEmpty();
    }

    private boolean isEmbedded() {
        return "H2".equals(database.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }

    private boolean oursAreEmpty() {
        List<String> tables = database.queryForList(OURS, String.class);
        return tables.stream().allMatch(table -> hasNone('"' + table + '"'));
    }

    private boolean hasNone(String rows) throws DataAccessException {
        return Boolean.FALSE.equals(
                database.queryForObject("select exists (select 1 from " + rows + ")", Boolean.class));
    }
}
