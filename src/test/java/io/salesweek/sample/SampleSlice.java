package io.salesweek.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application as it starts without a profile, in memory, empty and at rest: the test plays. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1",
            "salesweek.sample.enabled=false",
            // an operator's metric that no form asks yet
            "salesweek.metrics.demos.unit=count",
            "salesweek.metrics.demos.source=report",
            "salesweek.metrics.demos.name-en=Demos",
            "salesweek.metrics.demos.name-zh=演示",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import(PlayedCompany.class)
@interface SampleSlice {}
