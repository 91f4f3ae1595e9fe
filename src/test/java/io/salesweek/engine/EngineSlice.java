package io.salesweek.engine;

import io.salesweek.problem.CurrentPerson;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The engine and its machinery alone, in memory, without any feature: {@code @SpringBootTest(classes = {EngineSlice.class, …})}
 * with {@code @ActiveProfiles("rehearsal")} and {@code salesweek.models} set to the test's own files. No stereotype, so that tests of
 * the whole application do not find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"io.salesweek.engine", "io.salesweek.problem"},
        excludeFilters = {
            // Parts of other tests stay out.
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            // A slice's own little models name no feature's forms and tables.
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.salesweek\\.engine\\.gate\\..*")
        })
public class EngineSlice {

    @Bean
    Someone someone() {
        return new Someone();
    }

    /** Who is signed in; a test says who. */
    public static class Someone implements CurrentPerson {

        private String id;
        private Locale locale = Locale.ENGLISH;
        private Set<String> roles = Set.of();

        public void is(String id, Locale locale, String... roles) {
            this.id = id;
            this.locale = locale;
            this.roles = Set.of(roles);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Locale locale() {
            return locale;
        }

        @Override
        public Set<String> roles() {
            return roles;
        }
    }
}
