package io.salesweek.engine.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Several nodes share one PostgreSQL: the first start of two of them at once is the hardest moment; whole nodes: {@code faults}. */
class TwoNodesIT {

    @Test
    void oneMakesTheEnginesTablesWhileTheOtherWaits() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            CyclicBarrier both = new CyclicBarrier(2);
            twice(() -> engine(postgres.getPostgresDatabase(), both).buildProcessEngine())
                    .forEach(ProcessEngine::close);
        }
    }

    private static SpringProcessEngineConfiguration engine(DataSource database, CyclicBarrier both) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setApplicationContext(new StaticApplicationContext());
        engine.setProcessEngineName("node" + UUID.randomUUID());
        engine.setDataSource(database);
        engine.setTransactionManager(new DataSourceTransactionManager(database));
        engine.setDatabaseSchemaUpdate("true");
        engine.getProcessEnginePlugins().addAll(List.of(new SchemaLockPlugin(database), new MeetAtTables(both)));
        return engine;
    }

    private static <T> List<T> twice(Callable<T> start) throws Exception {
        ExecutorService starter = Executors.newFixedThreadPool(2);
        try {
            List<T> started = new ArrayList<>();
            for (Future<T> one : starter.invokeAll(List.of(start, start))) {
                started.add(one.get());
            }
            return started;
        } finally {
            starter.shutdown();
        }
    }

    /** Both have come as far as the tables before either makes them. */
    private static final class MeetAtTables extends AbstractProcessEnginePlugin {

        private final CyclicBarrier both;

        MeetAtTables(CyclicBarrier both) {
            this.both = both;
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl engine) {
            SchemaOperationsCommand tables = engine.getSchemaOperationsCommand();
            engine.setSchemaOperationsCommand(context -> {
                meet();
                return tables.execute(context);
            });
        }

        private void meet() {
            try {
                both.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
