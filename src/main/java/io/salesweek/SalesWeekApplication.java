package io.salesweek;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.metrics.data.RepositoryMetricsAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** SalesWeek: a sales team's week as BPMN processes on the Camunda 7 engine. */
// A clock around every query of every form costs more than anybody reads of it.
@SpringBootApplication(exclude = RepositoryMetricsAutoConfiguration.class)
@ConfigurationPropertiesScan
// Services and the engine begin transactions: one more was looked for around every query.
@EnableJpaRepositories(enableDefaultTransactions = false)
public class SalesWeekApplication {

    public static void main(String[] args) {
        // The engine's timestamp columns carry no zone: every node keeps them in UTC.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication application = new SpringApplication(SalesWeekApplication.class);
        application.addInitializers(new RequiredSettings());
        application.run(args);
    }
}
