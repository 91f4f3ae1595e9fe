package io.salesweek.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesweek.SalesWeekApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Several nodes of the same jar share one PostgreSQL: the first start of two of them at once is the hardest moment. */
class TwoNodesIT {

    @Test
    void twoNodesMayStartAtOnceOnAnEmptyDatabase() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            List<ConfigurableApplicationContext> nodes = startTwo(postgres.getJdbcUrl("postgres", "postgres"));
            try {
                RepositoryService repository = nodes.get(0).getBean(RepositoryService.class);
                assertThat(repository.createDeploymentQuery().list())
                        .extracting(Deployment::getName, Deployment::getSource)
                        .containsExactly(tuple("SalesWeek", "application"));
                assertThat(repository.createProcessDefinitionQuery().list())
                        .isNotEmpty()
                        .extracting(ProcessDefinition::getVersion)
                        .containsOnly(1);
            } finally {
                nodes.forEach(ConfigurableApplicationContext::close);
            }
        }
    }

    private static List<ConfigurableApplicationContext> startTwo(String database) throws Exception {
        ExecutorService starter = Executors.newFixedThreadPool(2);
        try {
            Callable<ConfigurableApplicationContext> node = () -> start(database);
            List<ConfigurableApplicationContext> nodes = new ArrayList<>();
            for (Future<ConfigurableApplicationContext> started : starter.invokeAll(List.of(node, node))) {
                nodes.add(started.get());
            }
            return nodes;
        } finally {
            starter.shutdown();
        }
    }

    private static ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(SalesWeekApplication.class)
                .profiles("postgres")
                .run(
                        "--server.port=0",
                        "--SALESWEEK_DB_URL=" + database,
                        "--SALESWEEK_DB_USER=postgres",
                        "--SALESWEEK_DB_PASSWORD=postgres",
                        "--salesweek.admin.password=only-for-this-test");
    }
}
