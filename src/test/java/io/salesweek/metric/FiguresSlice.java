package io.salesweek.metric;

import io.salesweek.imports.ImportLimits;
import io.salesweek.team.TeamDefaults;
import io.salesweek.week.WorkingHours;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Imports, people, weeks, metrics and the CRM on an empty database, without engine and web; transactions are real. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(FiguresSlice.Parts.class)
public @interface FiguresSlice {

    /** The moment it is. */
    Instant NOW = Instant.parse("2026-12-01T04:00:00Z");

    /** What the tests run with. */
    @TestConfiguration
    @EnableConfigurationProperties({ImportLimits.class, MetricSettings.class, TeamDefaults.class, WorkingHours.class})
    @ComponentScan(
            basePackages = {
                "io.salesweek.calendar",
                "io.salesweek.crm",
                "io.salesweek.imports",
                "io.salesweek.metric",
                "io.salesweek.problem",
                "io.salesweek.team",
                "io.salesweek.week"
            },
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*\\.(process|web)\\..*",
                            ".*Tests?(\\$.*)?",
                            "io\\.salesweek\\.week\\.(Due)?Openings"
                        }),
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class)
            })
    class Parts {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
