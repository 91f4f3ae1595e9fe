package io.salesweek.week;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionTables;
import io.salesweek.team.TeamSlice;
import io.salesweek.week.domain.SalesWeekStart;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Weeks over real teams and tables, without engine and web. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TeamSlice
@Import(WeekSlice.Parts.class)
@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
public @interface WeekSlice {

    /** What the tests run with. */
    @TestConfiguration
    @EnableConfigurationProperties(WorkingHours.class)
    @ComponentScan(
            basePackages = "io.salesweek.week",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {"io\\.salesweek\\..*\\.(web|process)\\..*", ".*Tests.*", ".*WeekSlice.*"}))
    class Parts {

        @Bean
        Started started() {
            return new Started();
        }

        @Bean
        DecisionTables tables() {
            return new Tables();
        }
    }

    /** Which processes were started, instead of starting them. */
    class Started implements SalesWeekStart {

        public final List<String> keys = new CopyOnWriteArrayList<>();
        public String failsFor;

        @Override
        public void start(TeamWeekKey key) {
            if (key.team().equals(failsFor)) {
                throw new IllegalStateException("The engine is ill");
            }
            keys.add(key.toString());
        }
    }

    /** Two tables are deployed. */
    class Tables implements DecisionTables {

        @Override
        public DecisionAnswer evaluate(String decision, Integer version, Map<String, Object> inputs) {
            throw new IllegalStateException();
        }

        @Override
        public Map<String, Integer> latestVersions() {
            return Map.of("week-grade", 3, "score-weights", 1);
        }
    }
}
