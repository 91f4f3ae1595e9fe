package io.salesweek.goal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesweek.engine.forms.check.FormChecker;
import io.salesweek.engine.forms.check.FormSchema;
import io.salesweek.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the goal forms themselves ask of what is sent: the browser and the server check the same file. */
class GoalFormsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final String GOAL =
            "{'metric':'calls','target':20,'targetMode':'absolute','weight':100,'objective':'o1','why':'w'}";
    private static final String ITEM = "{'day':'2026-11-23','activity':'visit','subject':'s','customer':'acme',"
            + "'hours':2,'urgent':true,'important':false,'with':'x'}";

    private static final Map<String, Object> OFFERED = Map.of(
            "metrics", List.of(Map.of("value", "calls")),
            "modes", List.of(Map.of("value", "absolute"), Map.of("value", "percentOfBaseline")),
            "objectives", List.of(),
            "days", List.of(Map.of("value", "2026-11-23")),
            "activities", List.of(Map.of("value", "visit")),
            "customers", List.of(),
            "decisions", List.of(Map.of("value", "confirm"), Map.of("value", "change")),
            "people", List.of(Map.of("value", "lilei")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'goals':[GOAL],'plan':[ITEM]}",
                "{'goals':[GOAL]}",
                "{'goals':[{'metric':'calls','target':20,'weight':100,'why':'w'}],'plan':[]}",
                "{'goals':[{'metric':'calls','target':0.01,'weight':1,'why':'w','objective':'','targetMode':''}]}",
                "{'goals':[{'metric':'satisfaction','target':1,'weight':100,'why':'w'}]}",
                "{'goals':[{'metric':'nonsense','target':1,'weight':100,'why':'w','objective':'nonsense'}]}",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','hours':0.25}]}",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','hours':24}]}"
            })
    void aProposalIsTaken(String values) {
        taken("propose-goals", values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'goals':[{'target':20,'weight':100,'why':'w'}]} | goals[0].metric",
                "{'goals':[{'metric':7,'target':20,'weight':100,'why':'w'}]} | goals[0].metric",
                "{'goals':[{'metric':'calls','weight':100,'why':'w'}]} | goals[0].target",
                "{'goals':[{'metric':'calls','target':0,'weight':100,'why':'w'}]} | goals[0].target",
                "{'goals':[{'metric':'calls','target':'20','weight':100,'why':'w'}]} | goals[0].target",
                "{'goals':[{'metric':'calls','target':1000000000000,'weight':100,'why':'w'}]} | goals[0].target",
                "{'goals':[{'metric':'calls','target':20,'targetMode':'most','weight':100,'why':'w'}]} | goals[0].targetMode",
                "{'goals':[{'metric':'calls','target':20,'why':'w'}]} | goals[0].weight",
                "{'goals':[{'metric':'calls','target':20,'weight':0,'why':'w'}]} | goals[0].weight",
                "{'goals':[{'metric':'calls','target':20,'weight':101,'why':'w'}]} | goals[0].weight",
                "{'goals':[{'metric':'calls','target':20,'weight':33.5,'why':'w'}]} | goals[0].weight",
                "{'goals':[GOAL,{'metric':'calls','target':20,'weight':50}]} | goals[1].why",
                "{'goals':[{'metric':'calls','target':20,'weight':50,'why':'w','objective':true}]} | goals[0].objective",
                "{'goals':{}} | goals",
                "{'goals':[GOAL],'plan':[{'activity':'visit','subject':'s'}]} | plan[0].day",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-30','activity':'visit','subject':'s'}]} | plan[0].day",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','subject':'s'}]} | plan[0].activity",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'nap','subject':'s'}]} | plan[0].activity",
                "{'goals':[GOAL],'plan':[ITEM,{'day':'2026-11-23','activity':'visit','subject':' '}]} | plan[1].subject",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','hours':0.2}]} | plan[0].hours",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','hours':25}]} | plan[0].hours",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','urgent':1}]} | plan[0].urgent",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','important':'x'}]} | plan[0].important",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','with':1}]} | plan[0].with",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','customer':1}]} | plan[0].customer"
            })
    void aFieldOfAProposalThatIsMissingOrOutOfRangeIsNamed(String values, String field) {
        assertThat(refused("propose-goals", values).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'goals':[GOAL],'quota':1}",
                "{'goals':[{'metric':'calls','target':20,'weight':100,'why':'w','baseline':1}]}",
                "{'goals':[GOAL],'plan':[{'day':'2026-11-23','activity':'visit','subject':'s','done':true}]}"
            })
    void aKeyTheProposalDoesNotHaveIsRefused(String values) {
        assertThat(refused("propose-goals", values).key()).isEqualTo("engine.form.unknownField");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'decision':'confirm'}",
                "{'decision':'confirm','comment':''}",
                "{'decision':'change','comment':'c','goals':[GOAL]}"
            })
    void aDecisionIsTaken(String values) {
        taken("confirm-goals", values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | decision",
                "{'decision':'return','comment':'c'} | decision",
                "{'decision':'change','goals':[GOAL]} | comment",
                "{'decision':'change','comment':' ','goals':[GOAL]} | comment",
                "{'decision':'change','comment':7,'goals':[GOAL]} | comment",
                "{'decision':'change','comment':'c','goals':[{'metric':'calls','weight':100,'why':'w'}]} | goals[0].target"
            })
    void aFieldOfADecisionThatIsMissingOrNotOfferedIsNamed(String values, String field) {
        assertThat(refused("confirm-goals", values).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'goals':[GOAL],'reason':'r'} | person",
                "{'person':'lilei','goals':[GOAL]} | reason",
                "{'person':'lilei','reason':'r','goals':[{'target':20,'weight':100,'why':'w'}]} | goals[0].metric"
            })
    void aFieldOfAChangeThatIsMissingIsNamed(String values, String field) {
        assertThat(refused("change-goals", values).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"change-goals", "confirm-goals", "propose-goals"})
    void everyFormRefusesWhatItDoesNotHave(String form) {
        assertThat(refused(form, "{'verdict':'confirmed'}").key()).isEqualTo("engine.form.unknownField");
    }

    private static void taken(String form, String values) {
        assertThatCode(() -> check(form, values)).doesNotThrowAnyException();
    }

    private static Problem refused(String form, String values) {
        return catchThrowableOfType(Problem.class, () -> check(form, values));
    }

    private static void check(String form, String values) {
        String json = values.replace("GOAL", GOAL).replace("ITEM", ITEM).replace('\'', '"');
        new FormChecker(schema(form)).check(read(json), () -> OFFERED);
    }

    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormSchema schema(String form) {
        try (var file = GoalFormsTest.class.getResourceAsStream("/forms/" + form + ".form")) {
            return FormSchema.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
