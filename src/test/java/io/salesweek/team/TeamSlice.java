package io.salesweek.team;

import io.salesweek.imports.ImportLimits;
import io.salesweek.problem.Texts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Teams, people, absences and imports on an empty database with the real migrations, without engine and web; transactions are real. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(TeamSlice.Parts.class)
public @interface TeamSlice {

    /** What the tests run with. */
    @TestConfiguration
    @EnableConfigurationProperties({TeamDefaults.class, ImportLimits.class})
    @ComponentScan(
            basePackages = {"io.salesweek.team", "io.salesweek.calendar", "io.salesweek.imports"},
            basePackageClasses = Texts.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {"io\\.salesweek\\..*\\.(web|process)\\..*", ".*Tests.*", ".*TeamSlice.*"}))
    class Parts {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** A Wednesday noon in Shanghai, until a test says otherwise. */
    class TestClock extends Clock {

        public Instant now = Instant.parse("2026-11-25T04:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Every event of this module and the accounts that were told. */
    class Heard {

        private final List<Object> events = new ArrayList<>();

        @EventListener(
                classes = {
                    io.salesweek.security.AccountChanged.class,
                    ReportingLinesChanged.class,
                    AbsencesChanged.class
                })
        void hear(Object event) {
            events.add(event);
        }

        public <E> List<E> of(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        public void forget() {
            events.clear();
        }
    }
}
