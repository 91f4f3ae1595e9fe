package io.salesweek;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** SalesWeek: a sales team's week as BPMN processes on the Camunda 7 engine. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SalesWeekApplication {

    public static void main(String[] args) {
        // The engine's timestamp columns carry no zone: every node keeps them in UTC.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication application = new SpringApplication(SalesWeekApplication.class);
        application.addInitializers(new RequiredSettings());
        application.run(args);
    }
}
