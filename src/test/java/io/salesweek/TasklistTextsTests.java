package io.salesweek;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Tasklist's own texts in Chinese are ours, for exactly those that this version of Tasklist has. */
class TasklistTextsTests {

    /** What Tasklist puts a value into; spaces within do not matter. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final JsonNode english = texts("en");
    private final JsonNode chinese = texts("zh");

    @Test
    void everyTextOfTasklistIsThereInChinese() {
        assertThat(chinese.get("labels").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> english.get("labels").fieldNames());
    }

    @Test
    void everyTextKeepsItsValues() {
        TreeMap<String, List<String>> here = new TreeMap<>();
        TreeMap<String, List<String>> there = new TreeMap<>();
        chinese.get("labels").properties().forEach(text -> here.put(text.getKey(), values(text.getValue())));
        english.get("labels").properties().forEach(text -> there.put(text.getKey(), values(text.getValue())));

        assertThat(here).isEqualTo(there);
    }

    @Test
    void datesAreWrittenInChinese() {
        JsonNode dates = chinese.get("dateLocales");
        assertThat(dates.get("months")).hasSize(12);
        assertThat(dates.get("weekdays")).hasSize(7);
        assertThat(dates.at("/relativeTime").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> english.at("/dateLocales/relativeTime").fieldNames());
    }

    private static List<String> values(JsonNode text) {
        return PLACEHOLDER
                .matcher(text.asText())
                .results()
                .map((MatchResult found) -> found.group(1))
                .sorted()
                .toList();
    }

    private static JsonNode texts(String language) {
        String file = "META-INF/resources/webjars/camunda/app/tasklist/locales/" + language + ".json";
        try (InputStream json = new ClassPathResource(file).getInputStream()) {
            return new ObjectMapper()
                    .readTree(new String(json.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
