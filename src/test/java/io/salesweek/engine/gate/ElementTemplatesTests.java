package io.salesweek.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** What the Modeler makes of the building blocks passes the gate; what the owner must add, the block says. Their schema: {@code npm run lint}. */
@SpringBootTest
@ActiveProfiles("rehearsal")
class ElementTemplatesTests {

    private static final Path FOLDER = Path.of(".camunda/element-templates");

    /** What an owner adds by hand, a form of the process and the timer that ends a task; and that some work in their own process only. */
    private static final Set<String> TO_ADD = Set.of(
            "gate.task.form", "gate.task.end", "gate.work.elsewhere", "gate.form.elsewhere", "gate.bean.elsewhere");

    private static final String PROCESS =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="composed" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="event_started"/>
                <sequenceFlow id="flow_begun" sourceRef="event_started" targetRef="part"/>
                <%1$s id="part" %2$s><extensionElements>%3$s
                  <camunda:inputOutput><camunda:outputParameter name="person">x</camunda:outputParameter></camunda:inputOutput>
                </extensionElements></%1$s>
              </process>
            </definitions>
            """;

    @Autowired
    ModelGate gate;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void everyBuildingBlockIsThere() throws IOException {
        assertThat(templates().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "ask-a-person.json",
                        "ask-for-approval.json",
                        "ask-the-manager.json",
                        "ask-the-team-manager.json",
                        "raise-a-risk.json",
                        "record.json",
                        "remind.json",
                        "score-the-week.json",
                        "wait-until.json");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatItMakesPassesTheGateAndItSaysWhatItIs(Path file) throws IOException {
        JsonNode template = new ObjectMapper().readTree(file.toFile());

        assertThat(template.get("name").asText()).contains(" · ");
        assertThat(template.get("description").asText()).hasSizeGreaterThan(40);
        for (JsonNode property : template.get("properties")) {
            assertThat(property.path("type").asText().equals("Hidden")
                            || property.path("description").asText().length() > 10)
                    .as("a description of each input")
                    .isTrue();
        }
        for (String diagram : diagrams(template)) {
            Map<String, byte[]> files = Map.of("composed.bpmn", diagram.getBytes(StandardCharsets.UTF_8));
            List<Fault> faults = engine.getCommandExecutorTxRequired()
                    .execute(context -> gate.check(files, new RunningEngine(context)));
            assertThat(faults).extracting(Fault::key).as(diagram).allSatisfy(key -> assertThat(TO_ADD)
                    .contains(key));
        }
    }

    /** One with what the block proposes, and one for each choice it offers. */
    private static List<String> diagrams(JsonNode template) {
        List<String> diagrams = new ArrayList<>(List.of(diagram(template, null, null)));
        for (JsonNode property : template.get("properties")) {
            property.path("choices")
                    .forEach(choice -> diagrams.add(
                            diagram(template, property, choice.get("value").asText())));
        }
        return diagrams;
    }

    private static String diagram(JsonNode template, JsonNode chosen, String choice) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder extensions = new StringBuilder();
        for (JsonNode property : template.get("properties")) {
            String value = property == chosen ? choice : property.path("value").asText();
            JsonNode binding = property.get("binding");
            switch (binding.get("type").asText()) {
                case "camunda:in" ->
                    extensions.append("<camunda:in sourceExpression=\"%s\" target=\"%s\"/>"
                            .formatted(value, binding.get("target").asText()));
                case "camunda:in:businessKey" -> extensions.append("<camunda:in businessKey=\"%s\"/>".formatted(value));
                default ->
                    attributes.append(
                            value.isEmpty()
                                    ? ""
                                    : "%s=\"%s\" ".formatted(binding.get("name").asText(), value));
            }
        }
        String element = template.at("/elementType/value").asText().replace("bpmn:", "");
        return PROCESS.formatted(element.substring(0, 1).toLowerCase() + element.substring(1), attributes, extensions);
    }
}
