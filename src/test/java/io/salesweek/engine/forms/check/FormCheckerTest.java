package io.salesweek.engine.forms.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form asks is asked on the server too. */
class FormCheckerTest {

    private Map<String, Object> offered = Map.of();
    private boolean asked;

    private Map<String, Object> check(String components, Map<String, Object> sent) {
        FormSchema schema = FormSchema.read("{\"components\": [" + components.replace('\'', '"') + "]}");
        return new FormChecker(schema).check(sent, () -> {
            asked = true;
            return offered;
        });
    }

    private String refusal(String components, Map<String, Object> sent) {
        Problem problem = catchThrowableOfType(Problem.class, () -> check(components, sent));
        assertThat(problem).as("refusal of %s", sent).isNotNull();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        return (problem.field() == null ? "" : problem.field() + " ")
                + problem.key().replace("engine.", "");
    }

    private static String field(String type, String rest) {
        return "{'type': '" + type + "', 'key': 'a'" + (rest.isEmpty() ? "" : ", " + rest) + "}";
    }

    private static Map<String, Object> a(Object value) {
        return Collections.singletonMap("a", value);
    }

    @Test
    void aKeyTheFormDoesNotHaveIsRefused() {
        assertThat(refusal(field("textfield", ""), Map.of("b", 1))).isEqualTo("form.unknownField");
        assertThat(refusal("{'type': 'text', 'text': 'hi', 'id': 'b'}", Map.of("b", 1)))
                .isEqualTo("form.unknownField");
        assertThat(refusal(rows(field("textfield", "")), Map.of("list", List.of(Map.of("b", "x")))))
                .as("told by the list's label and the row")
                .isEqualTo("list[0] form.unknownField");
    }

    @ParameterizedTest
    @ValueSource(strings = {"textfield", "textarea", "number", "datetime", "radio", "select", "checklist", "taglist"})
    void anEmptyOptionalFieldIsNothing(String type) {
        Object nothing = type.endsWith("list") ? List.of() : null;

        assertThat(check(field(type, ""), Map.of())).containsEntry("a", nothing);
        assertThat(check(field(type, ""), a(null))).containsEntry("a", nothing);
        assertThat(check(field(type, ""), a(" "))).containsEntry("a", nothing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "textfield",
                "textarea",
                "number",
                "datetime",
                "checkbox",
                "radio",
                "select",
                "checklist",
                "taglist"
            })
    void aRequiredFieldWantsAValue(String type) {
        String required = field(type, "'validate': {'required': true}");

        assertThat(refusal(required, Map.of())).isEqualTo("a field.required");
        assertThat(refusal(required, a("  "))).isEqualTo("a field.required");
        assertThat(refusal(required, a(List.of()))).isEqualTo("a field.required");
    }

    @Test
    void aRequiredCheckboxWantsYes() {
        assertThat(refusal(field("checkbox", "'validate': {'required': true}"), a(false)))
                .isEqualTo("a field.required");
        assertThat(check(field("checkbox", ""), a(false))).containsEntry("a", false);
        assertThat(check(field("checkbox", ""), a(true))).containsEntry("a", true);
    }

    @Test
    void aValueHasTheTypeOfItsField() {
        assertThat(refusal(field("textfield", ""), a(5))).isEqualTo("a field.text");
        assertThat(refusal(field("textfield", ""), a(Map.of("x", 1)))).isEqualTo("a field.text");
        assertThat(refusal(field("number", ""), a("5"))).isEqualTo("a field.number");
        assertThat(refusal(field("number", ""), a(Double.NaN))).isEqualTo("a field.number");
        assertThat(refusal(field("number", ""), a(Double.POSITIVE_INFINITY))).isEqualTo("a field.number");
        assertThat(refusal(field("number", ""), a(true))).isEqualTo("a field.number");
        assertThat(refusal(field("checkbox", ""), a("true"))).isEqualTo("a field.yesNo");
        assertThat(refusal(field("datetime", ""), a(20261123))).isEqualTo("a field.date");
        assertThat(refusal(field("taglist", ""), a("x"))).isEqualTo("a field.options");
        assertThat(refusal(rows(field("number", "")), Map.of("list", "x"))).isEqualTo("list field.rows");
        assertThat(refusal(rows(field("number", "")), Map.of("list", List.of(1))))
                .isEqualTo("list field.rows");
    }

    @Test
    void numbersAreExactAndWholeOnesLong() {
        assertThat(check(field("number", ""), a(12.1))).containsEntry("a", new BigDecimal("12.1"));
        assertThat(check(field("number", ""), a(50))).containsEntry("a", 50L);
        assertThat(check(field("number", ""), a(new BigDecimal("5E+1")))).containsEntry("a", 50L);
        assertThat(check(field("number", "'serializeToString': true"), a("12.5")))
                .containsEntry("a", new BigDecimal("12.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.99, a field.min",
        "1, ",
        "100, ",
        "100.01, a field.max",
    })
    void aNumberKeepsWithinItsRange(BigDecimal sent, String refused) {
        String number = field("number", "'validate': {'min': 1, 'max': 100}");

        if (refused == null) {
            assertThat(check(number, a(sent)).get("a").toString()).isEqualTo(sent.toPlainString());
        } else {
            assertThat(refusal(number, a(sent))).isEqualTo(refused);
        }
    }

    @Test
    void aNumberHasNoMoreDecimalsThanItsField() {
        assertThat(refusal(field("number", "'decimalDigits': 0"), a(1.5))).isEqualTo("a field.whole");
        assertThat(check(field("number", "'decimalDigits': 0"), a(2.0))).containsEntry("a", 2L);
        assertThat(refusal(field("number", "'decimalDigits': 2"), a(1.255))).isEqualTo("a field.decimals");
        assertThat(refusal(field("number", ""), a(1.0000001))).isEqualTo("a field.decimals");
        assertThat(refusal(field("number", "'increment': '0.25'"), a(0.3))).isEqualTo("a field.step");
        assertThat(check(field("number", "'increment': '0.25'"), a(0.75))).containsEntry("a", new BigDecimal("0.75"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E13", "-1E13", "1E999999999", "1E-999999999", "1E2147483647"})
    void aNumberThatNothingCanHoldIsRefused(String number) {
        assertThat(refusal(field("number", ""), a(new BigDecimal(number)))).isEqualTo("a field.tooLarge");
    }

    @Test
    void aTextKeepsItsLength() {
        String text = field("textfield", "'validate': {'minLength': 2, 'maxLength': 4}");

        assertThat(refusal(text, a("x"))).isEqualTo("a field.minLength");
        assertThat(refusal(text, a(" x "))).isEqualTo("a field.minLength");
        assertThat(check(text, a("四个汉字"))).containsEntry("a", "四个汉字");
        assertThat(refusal(text, a("xxxxx"))).isEqualTo("a field.maxLength");
        assertThat(check(field("textarea", ""), a("x".repeat(4000)))).containsKey("a");
        assertThat(refusal(field("textarea", ""), a("x".repeat(4001)))).isEqualTo("a field.maxLength");
    }

    @Test
    void aTextHasItsForm() {
        assertThat(refusal(field("textfield", "'validate': {'pattern': '^[A-Z]+$'}"), a("ab")))
                .isEqualTo("a field.pattern");
        assertThat(refusal(field("textfield", "'validate': {'validationType': 'email'}"), a("ab")))
                .isEqualTo("a field.email");
        assertThat(refusal(field("textfield", "'validate': {'validationType': 'phone'}"), a("ab")))
                .isEqualTo("a field.phone");
        assertThat(check(field("textfield", "'validate': {'validationType': 'phone'}"), a("+8613800138000")))
                .containsKey("a");
        assertThat(refusal(field("textfield", ""), a("a\0b"))).isEqualTo("a field.character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23.11.2026",
                "2026-02-30",
                "2026-1-1",
                "+12026-01-01",
                "2026-11-23T00:00",
                "0000-01-01",
                "tomorrow"
            })
    void aDayIsADayOfTheCalendar(String day) {
        assertThat(check(field("datetime", ""), a("2024-02-29"))).containsEntry("a", "2024-02-29");
        assertThat(refusal(field("datetime", "'subtype': 'date'"), a(day))).isEqualTo("a field.date");
    }

    @Test
    void timesAreRead() {
        assertThat(check(field("datetime", "'subtype': 'time'"), a("09:30"))).containsEntry("a", "09:30");
        assertThat(refusal(field("datetime", "'subtype': 'time'"), a("9.30"))).isEqualTo("a field.time");
        assertThat(check(field("datetime", "'subtype': 'datetime'"), a("2026-11-23T09:30Z")))
                .containsKey("a");
        assertThat(refusal(field("datetime", "'subtype': 'datetime'"), a("2026-11-23")))
                .isEqualTo("a field.dateTime");
    }

    @Test
    void aChoiceIsOneOfThoseWritten() {
        String options = "'values': [{'label': 'X', 'value': 'x'}, {'label': 'Two', 'value': 2}]";

        assertThat(check(field("radio", options), a("x"))).containsEntry("a", "x");
        assertThat(check(field("select", options), a(2))).containsEntry("a", 2L);
        assertThat(refusal(field("select", options), a("2"))).isEqualTo("a field.option");
        assertThat(refusal(field("radio", options), a("y"))).isEqualTo("a field.option");
        assertThat(refusal(field("radio", options), a(List.of("x")))).isEqualTo("a field.option");
        assertThat(refusal(field("radio", options), a(Double.NaN))).isEqualTo("a field.option");
        assertThat(check(field("checklist", options), a(List.of("x", 2)))).containsEntry("a", List.of("x", 2L));
        assertThat(refusal(field("taglist", options), a(List.of("x", "y")))).isEqualTo("a field.option");
        assertThat(asked).isFalse();
    }

    @Test
    void aChoiceIsOneOfThoseOffered() {
        offered = Map.of("people", List.of(Map.of("label", "Li Lei", "value", "lilei"), "wangwei"));
        String people = field("select", "'valuesKey': 'people'");

        assertThat(check(people, a("lilei"))).containsEntry("a", "lilei");
        assertThat(check(people, a("wangwei"))).containsEntry("a", "wangwei");
        assertThat(refusal(people, a("zhaomin"))).isEqualTo("a field.option");
        assertThat(refusal(field("select", "'valuesKey': 'missing'"), a("x"))).isEqualTo("a field.option");
        assertThat(check(field("select", "'valuesExpression': '=people'"), a("lilei")))
                .containsKey("a");
    }

    @Test
    void aHiddenFieldCountsAsNotSent() {
        String form = "{'type': 'radio', 'key': 'decision', 'values': [{'value': 'confirm'}, {'value': 'return'}]},"
                + field(
                                "textfield",
                                "'validate': {'required': true}, 'conditional': {'hide': '=decision != \\'return\\''}")
                        .replace("\\'", "\\\"");

        assertThat(check(form, Map.of("decision", "confirm"))).doesNotContainKey("a");
        assertThat(check(form, Map.of("decision", "confirm", "a", "x".repeat(9000))))
                .doesNotContainKey("a");
        assertThat(check(form, Map.of("decision", "return", "a", "why"))).containsEntry("a", "why");
        assertThat(refusal(form, Map.of("decision", "return"))).isEqualTo("a field.required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision != \\\"return\\\"",
                "not(decision = \\\"return\\\")",
                "not(decision = \\\"return\\\" or decision = \\\"change\\\")",
                "decision = null",
                "count(offers) = 0"
            })
    void aConditionHoldsWhereNothingWasSentYet(String hidden) {
        offered = Map.of("offers", List.of());
        String form = "{'type': 'textfield', 'key': 'decision'},"
                + field("textfield", "'validate': {'required': true}, 'conditional': {'hide': '=" + hidden + "'}");

        assertThat(check(form, Map.of())).doesNotContainKey("a");
    }

    @Test
    void aHiddenFieldIsNotSeenByLaterConditions() {
        String form = "{'type': 'checkbox', 'key': 'one'},"
                + "{'type': 'checkbox', 'key': 'two', 'conditional': {'hide': '=one != true'}},"
                + field("textfield", "'conditional': {'hide': '=two != true'}");

        assertThat(check(form, Map.of("one", false, "two", true, "a", "x"))).containsOnlyKeys("one");
        assertThat(check(form, Map.of("one", true, "two", true, "a", "x"))).containsKeys("one", "two", "a");
    }

    @Test
    void aHiddenGroupHidesWhatIsInIt() {
        String form = "{'type': 'checkbox', 'key': 'more'}, {'type': 'group', 'conditional': {'hide': '=more != true'},"
                + " 'components': [" + field("number", "'validate': {'required': true}") + ","
                + rows(field("number", "'validate': {'required': true}")) + "]}";

        assertThat(check(form, Map.of("a", 1))).containsOnlyKeys("more", "list").containsEntry("list", List.of());
        assertThat(refusal(form, Map.of("more", true))).isEqualTo("a field.required");
    }

    @Test
    void oneOfTwoFieldsWithOneKeyIsShown() {
        String form = "{'type': 'checkbox', 'key': 'whole'},"
                + field("number", "'decimalDigits': 0, 'conditional': {'hide': '=whole != true'}") + ","
                + field("number", "'decimalDigits': 2, 'conditional': {'hide': '=whole = true'}");

        assertThat(check(form, Map.of("a", 1.5))).containsEntry("a", new BigDecimal("1.5"));
        assertThat(refusal(form, Map.of("whole", true, "a", 1.5))).isEqualTo("a field.whole");
    }

    @Test
    void conditionsSeeWhatTheFormOffers() {
        offered = Map.of("mayReturn", false);
        String form =
                field("textfield", "'validate': {'required': true}, 'conditional': {'hide': '=mayReturn = false'}");

        assertThat(check(form, Map.of())).isEmpty();
    }

    @Test
    void whatWasOfferedForAFieldIsNotTakenForWhatWasSent() {
        offered = Map.of("decision", "return");
        String form = "{'type': 'textfield', 'key': 'decision'},"
                + field("textfield", "'validate': {'required': true}, 'conditional': {'hide': '=decision = null'}");

        assertThat(check(form, Map.of())).containsEntry("decision", null).doesNotContainKey("a");
    }

    @Test
    void readOnlyDisabledAndComputedFieldsAreIgnored() {
        offered = Map.of("a", "ours", "limit", 5);
        for (String rest : List.of("'readonly': true", "'disabled': true", "'readonly': '=limit = 5'")) {
            String form = field("textfield", rest + ", 'validate': {'required': true}") + ","
                    + "{'type': 'textfield', 'key': 'b', 'conditional': {'hide': '=a != \\\"ours\\\"'}}";
            assertThat(check(form, Map.of("a", "theirs", "b", "x")))
                    .containsEntry("b", "x")
                    .doesNotContainKey("a");
        }
        String computed = "{'type': 'expression', 'key': 'a', 'expression': '=limit * 2'},"
                + "{'type': 'number', 'key': 'b', 'validate': {'max': '=a'}}";
        assertThat(check(computed, Map.of("a", 1000, "b", 10))).containsOnlyKeys("b");
        assertThat(refusal(computed, Map.of("a", 1000, "b", 11))).isEqualTo("b field.max");
    }

    @Test
    void limitsMayBeExpressions() {
        offered = Map.of("limit", 10, "longest", 3);

        assertThat(refusal(field("number", "'validate': {'max': '=limit'}"), a(11)))
                .isEqualTo("a field.max");
        assertThat(check(field("number", "'validate': {'max': '=nothing'}"), a(11)))
                .containsEntry("a", 11L);
        assertThat(refusal(field("textfield", "'validate': {'maxLength': '=longest'}"), a("four")))
                .isEqualTo("a field.maxLength");
        assertThat(refusal(field("number", "'validate': {'min': '12'}"), a(11))).isEqualTo("a field.min");
    }

    private static String rows(String components) {
        return "{'type': 'dynamiclist', 'path': 'list', 'components': [" + components + "]}";
    }

    @Test
    void everyRowIsChecked() {
        String form = rows(field("number", "'validate': {'required': true, 'max': 5}"));

        assertThat(check(form, Map.of("list", List.of(a(1), a(5))))).containsEntry("list", List.of(a(1L), a(5L)));
        assertThat(refusal(form, Map.of("list", List.of(a(1), a(6))))).isEqualTo("list[1].a field.max");
        assertThat(refusal(form, Map.of("list", List.of(Map.of())))).isEqualTo("list[0].a field.required");
        assertThat(check(form, Map.of())).containsEntry("list", List.of());
    }

    @Test
    void aListHasAtMostTwoHundredRows() {
        String form = rows(field("number", ""));

        assertThat(check(form, Map.of("list", Collections.nCopies(200, a(1))))).containsKey("list");
        assertThat(refusal(form, Map.of("list", Collections.nCopies(201, a(1)))))
                .isEqualTo("list field.tooManyRows");
    }

    @Test
    void aRowsConditionsSeeTheirRowAndTheForm() {
        offered = Map.of("strict", true);
        String form = "{'type': 'checkbox', 'key': 'all'},"
                + rows(
                        "{'type': 'number', 'key': 'weight'},"
                                + field(
                                        "textfield",
                                        "'validate': {'required': true}, 'conditional': {'hide':"
                                                + " '=strict = false or all = false or this.weight < 50 or i[1] = 3 or parent.all != true'}"));

        Map<String, Object> light = Map.of("weight", 40, "a", "ignored");
        Map<String, Object> heavy = new HashMap<>(Map.of("weight", 50, "a", "why"));
        assertThat(check(form, Map.of("all", true, "list", List.of(light, heavy))))
                .containsEntry("list", List.of(Map.of("weight", 40L), Map.of("weight", 50L, "a", "why")));
        heavy.remove("a");
        assertThat(refusal(form, Map.of("all", true, "list", List.of(light, heavy))))
                .isEqualTo("list[1].a field.required");
        assertThat(check(form, Map.of("all", true, "list", List.of(light, light, heavy))))
                .containsKey("list");
        assertThat(check(form, Map.of("all", false, "list", List.of(light, heavy))))
                .containsKey("list");
    }

    @Test
    void aRowMayHoldRows() {
        String form = rows("{'type': 'dynamiclist', 'path': 'inner', 'components': ["
                + field("number", "'validate': {'min': 1}") + "]}");

        assertThat(refusal(form, Map.of("list", List.of(Map.of("inner", List.of(a(1), a(0)))))))
                .isEqualTo("list[0].inner[1].a field.min");
    }

    @Test
    void whatTheFormOffersIsOnlyAskedForWhenNeeded() {
        check(field("number", "'validate': {'min': 1}"), a(1));

        assertThat(asked).isFalse();
    }
}
