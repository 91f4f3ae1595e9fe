package io.salesweek.metric;

import io.salesweek.imports.ImportLimits;
import io.salesweek.team.TeamDefaults;
import io.salesweek.week.WorkingHours;
import java.io.IOException;
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
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Imports, people, weeks, metrics and the CRM on an empty database, without engine and web; transactions are real. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false, properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(FiguresSlice.Parts.class)
public @interface FiguresSlice {

    /** The moment it is: Friday noon in Shanghai. */
    Instant NOW = Instant.parse("2026-11-27T04:00:00Z");

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
                        pattern = {".*\\.(process|web)\\..*", "io\\.salesweek\\.week\\.(Due)?Openings"}),
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class)
            })
    class Parts {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    /** What other tests bring along stays theirs. */
    class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory any) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }
    }
}
