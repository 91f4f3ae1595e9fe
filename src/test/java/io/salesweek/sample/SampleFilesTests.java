package io.salesweek.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.salesweek.sample.script.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of the sample company fit each other. */
class SampleFilesTests {

    /** What only managers write, who all write Chinese. */
    private static final Set<String> OF_MANAGERS = Set.of("minutes", "decisions", "action");

    private final Map<String, Map<String, String>> people = byId("people.csv");

    @Test
    void everybody_of_the_issue_is_there() {
        assertThat(people)
                .containsKeys(
                        "hanmeimei",
                        "lilei",
                        "wangwei",
                        "zhaomin",
                        "chenjie",
                        "zhangqiang",
                        "liufang",
                        "sunli",
                        "zhouyang");
        assertThat(reps()).hasSize(8);
        assertThat(people.values()).extracting(person -> person.get("language")).contains("zh-CN", "en");
    }

    @Test
    void every_reps_goals_weigh_100() {
        Map<String, Integer> weights = Table.read("goals.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("person"), Collectors.summingInt(row -> Integer.parseInt(row.get("weight")))));
        assertThat(weights.keySet()).isEqualTo(reps());
        assertThat(weights.values()).containsOnly(100);
    }

    @Test
    void deals_are_of_known_products_at_their_owners_customers_and_go_forward() {
        Map<String, Map<String, String>> accounts = byId("accounts.csv");
        Set<String> products = byId("products.csv").values().stream()
                .map(row -> row.get("name"))
                .collect(Collectors.toSet());
        assertAll(Table.read("deals.csv").stream().map(deal -> () -> {
            assertThat(accounts.get(deal.get("account")).get("owner")).isEqualTo(deal.get("owner"));
            assertThat(products).contains(deal.get("product"));
            assertThat(deal.get("closed") == null).isEqualTo("open".equals(deal.get("outcome")));
            assertThat(place(deal.get("found"))).isLessThanOrEqualTo(place(deal.get("engaged")));
            assertThat(place(deal.get("engaged"))).isLessThanOrEqualTo(place(deal.get("closed")));
        }));
    }

    @Test
    void the_story_is_about_people_of_the_company_and_every_question_has_its_answer() {
        List<Map<String, String>> story = Table.read("story.csv");
        assertThat(story).extracting(row -> row.get("person")).isSubsetOf(people.keySet());
        assertThat(story)
                .filteredOn(row -> row.get("what").equals("help"))
                .allSatisfy(row -> assertThat(row.get("reply")).isNotBlank());
        assertThat(Table.read("absences.csv"))
                .extracting(row -> row.get("person"))
                .isSubsetOf(people.keySet());
    }

    @Test
    void people_have_words_in_either_language() throws IOException {
        Map<String, Map<String, Object>> phrases =
                new ObjectMapper(new YAMLFactory()).readValue(Table.bytes("phrases.yaml"), new TypeReference<>() {});
        Set<String> chinese = new TreeSet<>(phrases.get("zh").keySet());
        chinese.removeAll(OF_MANAGERS);
        assertThat(phrases.get("en").keySet()).containsExactlyInAnyOrderElementsOf(chinese);
    }

    private Set<String> reps() {
        return people.values().stream()
                .filter(person -> person.get("role").equals("rep"))
                .map(person -> person.get("id"))
                .collect(Collectors.toSet());
    }

    private static Map<String, Map<String, String>> byId(String file) {
        return Table.read(file).stream().collect(Collectors.toMap(row -> row.get("id"), row -> row));
    }

    /** Days in order; without a place: not yet. */
    private static int place(String place) {
        if (place == null) {
            return Integer.MAX_VALUE;
        }
        String[] parts = place.split("\\.");
        return Integer.parseInt(parts[0]) * 7 + Integer.parseInt(parts[1]);
    }
}
