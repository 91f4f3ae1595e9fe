package io.salesweek.engine.config;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Two nodes may start at once on an empty PostgreSQL: one makes the engine's tables, the other waits and finds them. Without it the
 * second dies. H2 needs none: its file belongs to one process. Under the same lock the tables get the indexes that they lack.
 */
@Component
class SchemaLockPlugin extends AbstractProcessEnginePlugin {

    /** Any number that no other program on this database takes; this is "salesweek" in digits. */
    private static final long LOCK = 725_379_335L;

    /** What the engine's own indexes leave to reading whole tables, by the name of the index. */
    private static final Map<String, String> INDEXES = Map.of(
            // every list asks for one person's rights; there is an index by group, not by person
            "SALESWEEK_RIGHT_OF_USER",
            "ACT_RU_AUTHORIZATION (USER_ID_)",
            // the next due jobs: at 17:00 a company's reminders, all of which would be looked at for each eight that
            // are taken
            "SALESWEEK_JOB_DUE",
            "ACT_RU_JOB (DUEDATE_) where RETRIES_ > 0 and SUSPENSION_STATE_ = 1");

    private final DataSource dataSource;

    SchemaLockPlugin(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        if ("postgres".equals(configuration.getDatabaseType())) {
            configuration.setSchemaOperationsCommand(new Locked(configuration.getSchemaOperationsCommand()));
        }
    }

    private final class Locked implements SchemaOperationsCommand {

        private final SchemaOperationsCommand command;

        Locked(SchemaOperationsCommand command) {
            this.command = command;
        }

        @Override
        public Void execute(CommandContext context) {
            // In the transaction in which the tables are made, so that it is held until others can see them.
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            jdbc.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            command.execute(context);
            INDEXES.forEach((name, of) -> index(jdbc, name, of));
            return null;
        }

        /** Asked first: even a creation "if not exists" would hold off all that other nodes write to that table. */
        private static void index(JdbcTemplate jdbc, String name, String of) {
            if (!jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, name)) {
                jdbc.execute("create index " + name + " on " + of);
            }
        }
    }
}
