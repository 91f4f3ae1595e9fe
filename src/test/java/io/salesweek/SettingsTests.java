package io.salesweek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;

/** The environment variables that the READMEs promise do what they say, and the Compose file sets no other and none too few. */
class SettingsTests {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(SALESWEEK_\\w+)` \\| `([\\w.-]+)` \\| (?:`([^`]+)`|([^|]+)) \\|");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(SALESWEEK_\\w+)");
    private static final Pattern SINGLE = Pattern.compile("@Value\\(\"\\$\\{(salesweek[\\w.-]+)");
    private static final Set<String> COMPOSE_ONLY = Set.of("SALESWEEK_BIND", "SALESWEEK_PUBLISHED_PORT");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void eachVariableSetsItsSettingAndHasTheDefaultItSays(String readme) throws IOException {
        rows(readme).forEach(row -> {
            String variable = row.group(1);
            String setting = row.group(2);
            assertThat(postgres(Map.of(variable, "1")).getProperty(setting))
                    .as(variable)
                    .isEqualTo("1");
            if (row.group(3) != null) {
                assertThat(postgres(Map.of()).getProperty(setting, row.group(3)))
                        .as(variable)
                        .isEqualTo(row.group(3));
            }
        });
    }

    @Test
    void aMissingVariableThatMustBeSetIsNamed() {
        Map<String, Object> variables = new TreeMap<>(Map.of("SALESWEEK_DB_URL", "jdbc:x", "SALESWEEK_DB_USER", "x"));

        assertThatThrownBy(() -> RequiredSettings.check(postgres(variables)))
                .hasMessageContaining("SALESWEEK_DB_PASSWORD");
        variables.put("SALESWEEK_DB_PASSWORD", "");
        assertThatCode(() -> RequiredSettings.check(postgres(variables))).doesNotThrowAnyException();
        variables.remove("SALESWEEK_DB_URL");
        assertThatThrownBy(() -> RequiredSettings.check(postgres(variables))).hasMessageContaining("SALESWEEK_DB_URL");
    }

    @Test
    void eachOfOurSettingsInTheTableIsReadByTheApplication() throws IOException {
        Set<String> read = readByCode();

        assertThat(rows("README.md").map(row -> row.group(2)).filter(setting -> setting.startsWith("salesweek.")))
                .isNotEmpty()
                .isSubsetOf(read);
    }

    @Test
    void eachVariableThatTheSettingsAskForIsInTheTable() throws IOException {
        for (String file : Set.of("application.yaml", "application-postgres.yaml")) {
            String settings = Files.readString(Path.of("src/main/resources", file));
            assertThat(VARIABLE.matcher(settings).results().map(variable -> variable.group(1)))
                    .isNotEmpty()
                    .isSubsetOf(table());
        }
    }

    @Test
    void theComposeFileSetsWhatMustBeSetAndNothingUnknown() throws IOException {
        Map<String, String> app = environment("app");

        assertThat(app.keySet().stream().filter(variable -> variable.startsWith("SALESWEEK_")))
                .isSubsetOf(table());
        assertThat(rows("README.md")
                        .filter(row -> row.group(3) == null && row.group(4).equals("must be set"))
                        .map(row -> row.group(1)))
                .hasSize(4)
                .isSubsetOf(app.keySet());
        assertThat(VARIABLE.matcher(Files.readString(COMPOSE)).results().map(variable -> variable.group(1)))
                .allMatch(variable -> app.containsKey(variable) || COMPOSE_ONLY.contains(variable));
        assertThat(app).containsEntry("SPRING_PROFILES_ACTIVE", "postgres");
    }

    @Test
    void theComposeFileAndItsDatabaseAgreeAndHaveNoPasswordOfTheirOwn() throws IOException {
        Map<String, String> app = environment("app");
        Map<String, String> database = environment("database");

        assertThat(app)
                .containsEntry("SALESWEEK_DB_URL", "jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"))
                .containsEntry("SALESWEEK_DB_USER", database.get("POSTGRES_USER"))
                .containsEntry("SALESWEEK_DB_PASSWORD", database.get("POSTGRES_PASSWORD"));
        assertThat(Stream.concat(app.entrySet().stream(), database.entrySet().stream())
                        .filter(entry -> entry.getKey().endsWith("PASSWORD"))
                        .map(Map.Entry::getValue))
                .hasSize(4)
                .allMatch(value -> value.matches("\\$\\{\\w+(:\\?.+|:-)}"));
    }

    @Test
    void theComposeFilePublishesOnLoopbackOnlyUnlessTold() throws IOException {
        assertThat(service("app").get("ports"))
                .isEqualTo(List.of("${SALESWEEK_BIND:-127.0.0.1}:${SALESWEEK_PUBLISHED_PORT:-8080}:"
                        + environment("app").get("SALESWEEK_PORT")));
        assertThat(service("database")).doesNotContainKey("ports");
    }

    private static Stream<MatchResult> rows(String readme) throws IOException {
        return ROW.matcher(Files.readString(Path.of(readme))).results();
    }

    private static Set<String> table() throws IOException {
        return rows("README.md").map(row -> row.group(1)).collect(Collectors.toSet());
    }

    /** The settings of profile {@code postgres} with these environment variables and no others. */
    private static ConfigurableEnvironment postgres(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        ConfigDataEnvironmentPostProcessor.applyTo(environment, null, null, "postgres");
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static Set<String> readByCode() throws IOException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> read = scanner.findCandidateComponents("io.salesweek").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(SettingsTests::components)
                .collect(Collectors.toSet());
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                SINGLE.matcher(Files.readString(source)).results().forEach(value -> read.add(value.group(1)));
            }
        }
        return read;
    }

    private static Stream<String> components(Class<?> settings) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Stream.of(settings.getRecordComponents())
                .map(component -> prefix + "." + DataObjectPropertyName.toDashedForm(component.getName()));
    }

    private static Map<String, String> environment(String service) throws IOException {
        return ((Map<?, ?>) service(service).get("environment"))
                .entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue()
                                .toString()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(Files.readString(COMPOSE));
        return compose.get("services").get(name);
    }
}
