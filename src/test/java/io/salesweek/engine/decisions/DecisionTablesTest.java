package io.salesweek.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionStep;
import io.salesweek.engine.DecisionTables;
import io.salesweek.engine.EngineSlice;
import io.salesweek.engine.RuleWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = {EngineSlice.class, DecisionTablesTest.Steps.class},
        properties = "salesweek.models=classpath:engine-models/tier*.*,classpath:engine-models/all-reasons.dmn")
@ActiveProfiles("rehearsal")
class DecisionTablesTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    DecisionTables tables;

    @Autowired
    RuleWords words;

    static class Steps {

        @Bean
        DecisionStep tierStep() {
            return new DecisionStep() {

                @Override
                public String decision() {
                    return "tier";
                }

                @Override
                public Map<String, Object> decide(String businessKey, Map<String, Object> variables) {
                    return Map.of("word", businessKey + " " + variables.get("person"));
                }
            };
        }
    }

    @Test
    void theAnswerNamesTableVersionRuleAndInputs() {
        DecisionAnswer answer = tables.evaluate("tier", null, Map.of("ratio", new BigDecimal("0.2999")));

        assertThat(answer.decision()).isEqualTo("tier");
        assertThat(answer.version()).isEqualTo(1);
        assertThat(answer.rule()).isEqualTo("rule_low");
        assertThat(answer.text("word")).isEqualTo("low");
        assertThat(answer.inputs()).containsEntry("ratio", new BigDecimal("0.2999"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tier | 1 | rule_high | zh | 等级，版本 1，第 2 行：高",
                "tier | 1 | rule_high | en | Tier, version 1, row 2: high",
                "tier | 1 | rule_low | en | Tier, version 1, row 1",
                "tier | 1 | rule_gone | en | Tier, version 1, rule rule_gone",
                "gone | 1200 | rule_low | en | gone, version 1200, rule rule_low"
            })
    void aRuleIsToldAsThePersonFindsItInTheTable(
            String decision, int version, String rule, String language, String told) {
        assertThat(words.of(decision, version, rule, Locale.forLanguageTag(language)))
                .isEqualTo(told);
    }

    @Test
    void askingWritesNothing() {
        tables.evaluate("tier", null, Map.of("ratio", BigDecimal.ONE));

        assertThat(engine.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey("tier")
                        .count())
                .isZero();
    }

    @Test
    void numbersKeepTheirDigits() {
        DecisionAnswer low = tables.evaluate("tier", null, Map.of("ratio", new BigDecimal("0.1")));
        DecisionAnswer boundary = tables.evaluate("tier", null, Map.of("ratio", new BigDecimal("0.3000")));
        DecisionAnswer whole = tables.evaluate("tier", null, Map.of("ratio", BigDecimal.ONE));

        assertThat(low.number("rate")).isEqualTo(new BigDecimal("0.015"));
        assertThat(boundary.rule()).isEqualTo("rule_high");
        assertThat(boundary.number("rate")).isEqualByComparingTo("0.7");
        assertThat(whole.rule()).isEqualTo("rule_high");
    }

    @Test
    void anOutputLeftEmptyIsNull() {
        assertThat(tables.evaluate("tier", null, Map.of("ratio", BigDecimal.ONE))
                        .value("word"))
                .isNull();
    }

    @Test
    void aTableThatPromisesAnAnswerAndHasNoneIsAFault() {
        assertThatThrownBy(() -> tables.evaluate("tier", null, Map.of("ratio", new BigDecimal("1.0001"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'tier' version 1")
                .hasMessageContaining("ratio = 1.0001");
    }

    @Test
    void aCollectingTableAnswersEveryRuleThatMatchesOrNone() {
        assertThat(tables.evaluate("all-reasons", null, Map.of("stretch", new BigDecimal("0.4")))
                        .rows())
                .extracting(DecisionAnswer.Row::rule)
                .containsExactly("rule_a", "rule_b");
        assertThat(tables.evaluate("all-reasons", null, Map.of("stretch", BigDecimal.ONE))
                        .rows())
                .isEmpty();
    }

    @Test
    void anInputThatIsNotThereIsNoMatchInsteadOfAnError() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("stretch", null);

        assertThat(tables.evaluate("all-reasons", null, inputs).rows()).isEmpty();
    }

    @Test
    void anEarlierVersionStaysInForceForWhoAsksForIt() throws IOException {
        String changed = new ClassPathResource("engine-models/all-reasons.dmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("&lt; 0.8", "&lt; 0.9");
        engine.getRepositoryService()
                .createDeployment()
                .name("owner")
                .addInputStream("all-reasons.dmn", new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)))
                .deploy();
        Map<String, Object> inputs = Map.of("stretch", new BigDecimal("0.85"));

        assertThat(tables.latestVersions()).containsEntry("all-reasons", 2).containsEntry("tier", 1);
        assertThat(tables.evaluate("all-reasons", 1, inputs).rows()).isEmpty();
        assertThat(tables.evaluate("all-reasons", null, inputs).rows()).hasSize(1);
        assertThatThrownBy(() -> tables.evaluate("all-reasons", 9, inputs)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tables.evaluate("unknown", null, inputs)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBusinessRuleTaskIsHandedToTheStepOfItsDecision() {
        ProcessInstance instance = engine.getRuntimeService()
                .startProcessInstanceByKey("tiering", "2026-W48/east/lilei", Map.of("person", "lilei"));

        assertThat(engine.getRuntimeService().getVariable(instance.getId(), "word"))
                .isEqualTo("2026-W48/east/lilei lilei");
    }

    @Test
    void aBusinessRuleTaskThatNoStepServesIsRefused() throws IOException {
        String other = new ClassPathResource("engine-models/tiering.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("decisionRef=\"tier\"", "decisionRef=\"all-reasons\"");

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("tiering.bpmn", other)
                        .deploy())
                .hasMessageContaining("tiering.bpmn")
                .hasMessageContaining("businessRuleTask_tier")
                .hasMessageContaining("all-reasons");
    }
}
