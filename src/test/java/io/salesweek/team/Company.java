package io.salesweek.team;

import io.salesweek.imports.ImportResult;
import io.salesweek.imports.Imports;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the tables of a test the way everybody does: by imports. */
public final class Company {

    private final Imports imports;

    public Company(Imports imports) {
        this.imports = imports;
    }

    public static void clear(JdbcTemplate jdbc) {
        jdbc.update("update team set manager = null");
        jdbc.update("update person set manager = null");
        for (String table : new String[] {"absence", "person_role", "person", "team"}) {
            jdbc.update("delete from " + table);
        }
    }

    public ImportResult people(String... lines) {
        return send("people", lines);
    }

    public ImportResult teams(String... lines) {
        return send("teams", lines);
    }

    public ImportResult absences(String... lines) {
        return send("absences", lines);
    }

    private ImportResult send(String kind, String... lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return imports.run(kind, file, null, null, "admin", Locale.ENGLISH);
    }
}
