package io.salesweek.engine.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Two nodes may start at once on an empty PostgreSQL: one makes the engine's tables, the other waits and finds them. Without it the
 * second dies. H2 needs none: its file belongs to one process.
 */
@Component
class SchemaLockPlugin extends AbstractProcessEnginePlugin {

    /** Any number that no other program on this database takes; this is "salesweek" in digits. */
    private static final long LOCK = 725_379_335L;

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
            // A connection of its own: the lock must outlast the transaction in which the tables are made.
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LOCK + ")");
                try {
                    return command.execute(context);
                } finally {
                    statement.execute("select pg_advisory_unlock(" + LOCK + ")");
                }
            } catch (SQLException e) {
                throw new ProcessEngineException("Could not lock the schema", e);
            }
        }
    }
}
