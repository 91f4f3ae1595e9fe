package io.salesweek.week.process;

import io.salesweek.engine.EngineSlice;
import io.salesweek.engine.Timers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ActiveProfiles;

/** Teams and weeks on a real engine, with a short week of their own; no other feature, nobody asked to sign in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {EngineSlice.class, WeekEngineSlice.Parts.class},
        properties = {
            "salesweek.models=classpath:week-models/sales-week.bpmn,classpath:processes/week-opening.bpmn,"
                    + "classpath:processes/record-absence.bpmn,classpath:forms/record-absence.form",
            "camunda.bpm.authorization.enabled=false"
        })
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("rehearsal")
public @interface WeekEngineSlice {

    /** What the tests run with. */
    @TestConfiguration
    @ConfigurationPropertiesScan({"io.salesweek.team", "io.salesweek.week", "io.salesweek.imports"})
    @ComponentScan(
            basePackages = {"io.salesweek.team", "io.salesweek.calendar", "io.salesweek.imports", "io.salesweek.week"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*Tests?.*", ".*Slice.*", ".*WeekCompany.*"}))
    @EntityScan({"io.salesweek.team", "io.salesweek.week", "io.salesweek.engine"})
    @EnableJpaRepositories({"io.salesweek.team", "io.salesweek.week", "io.salesweek.engine"})
    class Parts {

        @Bean
        @Primary
        Replanned replanned() {
            return new Replanned();
        }
    }

    /** Which cases' deadlines were planned anew, instead of planning them. */
    class Replanned implements Timers {

        public final List<String> keys = new CopyOnWriteArrayList<>();

        @Override
        public void replan(String businessKey) {
            keys.add(businessKey);
        }
    }
}
