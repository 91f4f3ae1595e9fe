package io.salesweek.risk;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionFile;
import io.salesweek.engine.DecisionTables;
import io.salesweek.engine.ModelVersions;
import io.salesweek.imports.ImportLimits;
import io.salesweek.metric.MetricSettings;
import io.salesweek.team.TeamDefaults;
import io.salesweek.team.TeamSlice.TestClock;
import io.salesweek.week.WorkingHours;
import io.salesweek.week.domain.SalesWeekStart;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

/** Everything a risk is found and judged by, on an empty database, without engine and web: tables are evaluated by the DMN engine alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false, properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(RiskSlice.Parts.class)
@interface RiskSlice {

    /** What the tests run with. */
    @TestConfiguration
    @EnableConfigurationProperties({
        ImportLimits.class,
        MetricSettings.class,
        TeamDefaults.class,
        WorkingHours.class,
        RiskSettings.class
    })
    @ComponentScan(
            basePackages = {
                "io.salesweek.calendar",
                "io.salesweek.crm",
                "io.salesweek.goal",
                "io.salesweek.imports",
                "io.salesweek.metric",
                "io.salesweek.plan",
                "io.salesweek.problem",
                "io.salesweek.report",
                "io.salesweek.risk",
                "io.salesweek.score",
                "io.salesweek.team",
                "io.salesweek.week"
            },
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(process|web)\\..*"),
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class)
            })
    class Parts {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        SalesWeekStart start() {
            return week -> {};
        }

        @Bean
        DecisionTables tables() {
            return new Tables();
        }

        @Bean
        ModelVersions models() {
            return cases -> Map.of();
        }
    }

    /** The product's tables in their first version; the rule's id is not told. */
    class Tables implements DecisionTables {

        private static final Map<String, DecisionFile> FILES = new ConcurrentHashMap<>();

        @Override
        public DecisionAnswer evaluate(String decision, Integer version, Map<String, Object> inputs) {
            Map<String, Object> plain = new HashMap<>(inputs);
            plain.replaceAll((name, value) -> value instanceof BigDecimal number ? number.doubleValue() : value);
            List<DecisionAnswer.Row> rows = FILES.computeIfAbsent(decision, DecisionFile::new).rows(plain).stream()
                    .map(values -> new DecisionAnswer.Row("rule", values))
                    .collect(Collectors.toList());
            return new DecisionAnswer(decision, 1, inputs, rows);
        }

        @Override
        public Map<String, Integer> latestVersions() {
            return Map.of("risk-signals", 1, "score-weights", 1, "week-grade", 1, "smart-check", 1);
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
