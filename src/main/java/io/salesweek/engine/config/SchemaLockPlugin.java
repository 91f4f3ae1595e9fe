package io.salesweek.engine.config;

import javax.sql.DataSource;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Two nodes may start at once on an empty PostgreSQL: one makes the engine's tables, the other waits and finds them. Without it the
 * second dies. H2 needs none: its file belongs to one process. Under the same lock the tables get the one index that they lack.
 */
@Component
class SchemaLockPlugin extends AbstractProcessEnginePlugin {

    /** Any number that no other program on this database takes; this is "salesweek" in digits. */
    private static final long LOCK = 725_379_335L;

    /** Every list asks for one person's rights; the engine brings an index by group, not by person, and would read all of them. */
    private static final String RIGHTS_BY_PERSON =
            "create index SALESWEEK_RIGHT_OF_USER on ACT_RU_AUTHORIZATION (USER_ID_)";

    /** Asked first: even a creation "if not exists" would hold off all that other nodes write to that table. */
    private static final String IS_THERE = "select to_regclass('SALESWEEK_RIGHT_OF_USER') is not null";

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
            if (!jdbc.queryForObject(IS_THERE, Boolean.class)) {
                jdbc.execute(RIGHTS_BY_PERSON);
            }
            return null;
        }
    }
}
