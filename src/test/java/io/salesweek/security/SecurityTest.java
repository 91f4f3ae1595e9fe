package io.salesweek.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test over HTTP against {@link SecuritySlice}, in memory, with the people of {@link Company}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {SecuritySlice.class, Company.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=none",
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            // Only this module's tables.
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V10__security.sql",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.open-in-view=false",
            "camunda.bpm.default-serialization-format=application/json",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.generic-properties.properties.historyTimeToLive=P30D",
            "spring.servlet.multipart.resolve-lazily=true",
            "management.endpoints.web.exposure.include=health,info,metrics",
            "salesweek.people.initial-password=demo",
            "salesweek.people.password-length=10",
            "salesweek.admin.password=demo"
        })
@interface SecurityTest {}
