package io.salesweek.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.problem.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** What the gate refuses, case by case ({@code refused-models}), and that it refuses nothing else. */
@SpringBootTest
@ActiveProfiles("rehearsal")
class ModelGateTests {

    private static final String FOLDER = "classpath*:refused-models/";

    @Autowired
    ModelGate gate;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private final Texts texts = new Texts();

    /** The team of the changes. */
    @BeforeEach
    void aTeamIsThere(@Autowired JdbcTemplate jdbc) {
        jdbc.update("merge into team (id, name, zone, calendar, every_goal_seen, review_at, member_view, created_at)"
                + " key (id) values ('east', 'East', 'Asia/Shanghai', 'cn', false, 'CLOSE', 'PROGRESS', now())");
    }

    record Refused(String file, String element, List<String> keys) {

        static Refused read(String line) {
            String[] cells = line.split("\\|", -1);
            return new Refused(
                    cells[0].strip(),
                    cells[1].isBlank() ? null : cells[1].strip(),
                    List.of(cells[2].strip().split(", ")));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Refused> refused() throws IOException {
        return text(files("reasons.txt").get(0))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Refused::read);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void one_fault_is_told_once_with_its_place_and_what_to_do(Refused refused) throws IOException {
        Map<String, byte[]> file = file(files(refused.file()).get(0));
        List<Fault> faults = check(file);

        assertThat(faults).extracting(Fault::key).as(faults.toString()).containsOnlyElementsOf(refused.keys());
        assertThat(faults).extracting(Fault::element).contains(refused.element());
        assertThat(faults).extracting(Fault::file).containsOnlyElementsOf(file.keySet());
        for (Fault fault : faults) {
            String english = fault.text(texts, Locale.ENGLISH);
            assertThat(english).contains("lease ").doesNotContainPattern("(?<!#)\\{\\d}");
            assertThat(fault.text(texts, Locale.SIMPLIFIED_CHINESE))
                    .contains("请")
                    .isNotEqualTo(english);
        }
    }

    @Test
    void every_case_has_its_line_and_every_reason_its_case() throws IOException {
        Set<String> cases = new TreeSet<>();
        files("*").forEach(file -> cases.add(file.getFilename()));
        cases.removeAll(Set.of("README.md", "reasons.txt"));
        assertThat(refused().map(Refused::file)).containsExactlyInAnyOrderElementsOf(cases);

        Set<String> untried = new TreeSet<>(keys());
        refused().flatMap(refused -> refused.keys().stream()).forEach(untried::remove);
        assertThat(untried)
                .containsExactlyInAnyOrder(
                        "gate.refused",
                        "gate.fault.file",
                        "gate.fault.element",
                        // of a file too large for a corpus, below
                        "gate.flow.many",
                        // of a whole deployment, below and in the journey
                        "gate.files.many",
                        "gate.files.same",
                        "gate.files.twice",
                        "gate.source",
                        "gate.tenant",
                        "gate.name.long",
                        "gate.later",
                        "gate.source.long",
                        "gate.engine",
                        "gate.engine.stored");
    }

    @Test
    void all_reasons_of_all_files_are_told_at_once() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : List.of("task-without-owner.bpmn", "form-renamed.edit", "table-gap.edit", "file-jar.jar")) {
            files.putAll(file(files(file).get(0)));
        }

        assertThat(check(files))
                .extracting(Fault::key)
                .containsExactlyInAnyOrder("gate.task.owner", "gate.form.nobody", "gate.table.gap", "gate.file.name");
    }

    /** Each of them would take hours, or all of the memory, looked through without a bound. */
    @Test
    @Timeout(60)
    void whatever_is_deployed_is_looked_through_soon() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            files.put("p" + i + ".bpmn", bytes(process("p" + i, twoCallsOf("p" + (i + 1)))));
        }
        files.put("wide.bpmn", bytes(process("wide", sideBySide(300))));
        String cell = "1" + ",1".repeat(100_000);
        files.put(
                "week-grade.dmn",
                bytes(text(resources("classpath:processes/week-grade.dmn").get(0))
                        .replace("&gt;= 95", cell)));
        files.put(
                "submit-daily-report.form",
                bytes(text(resources("classpath:forms/submit-daily-report.form").get(0))
                        .replace("\"=note\"", "\"" + "<".repeat(500_000) + "\"")));

        assertThat(check(files))
                .extracting(Fault::key)
                .contains("gate.table.cell", "gate.form.long", "gate.call.unknown");
    }

    @Test
    void an_own_process_that_is_called_is_told_whose_case_it_is() {
        String call = "<callActivity id=\"a\" calledElement=\"dessert\"/>";
        Map<String, byte[]> files = Map.of(
                "lunch.bpmn",
                bytes(process(
                        "lunch",
                        "<startEvent id=\"s\"/>" + call + "<endEvent id=\"e\"/>" + flow("s", "a") + flow("a", "e"))),
                "dessert.bpmn",
                bytes(process("dessert", "<startEvent id=\"s\"/><endEvent id=\"e\"/>" + flow("s", "e"))));

        assertThat(check(files)).extracting(Fault::key).containsExactly("gate.call.key");
    }

    @Test
    void what_a_called_process_throws_who_calls_it_catches() {
        String error = "<error id=\"%s\" name=\"burnt\" errorCode=\"burnt\"/>";
        String call = "<callActivity id=\"a\" calledElement=\"dessert\"><extensionElements>"
                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/></extensionElements></callActivity>"
                + "<boundaryEvent id=\"b\" attachedToRef=\"a\"><errorEventDefinition id=\"d\" errorRef=\"e1\"/>"
                + "</boundaryEvent>";
        String lunch = process(
                "lunch",
                "<startEvent id=\"s\"/>" + call + "<endEvent id=\"e\"/>" + flow("s", "a") + flow("a", "e")
                        + flow("b", "e"));
        String dessert = process(
                "dessert",
                "<startEvent id=\"s\"/><endEvent id=\"e\"><errorEventDefinition id=\"d\" errorRef=\"e2\"/></endEvent>"
                        + flow("s", "e"));

        assertThat(check(Map.of(
                        "lunch.bpmn", bytes(withRoot(lunch, error.formatted("e1"))),
                        "dessert.bpmn", bytes(withRoot(dessert, error.formatted("e2"))))))
                .isEmpty();
    }

    @Test
    void a_reason_may_be_hidden_where_no_answer_needs_it() {
        ModelEdit form = ModelEdit.of("acknowledge-feedback.form")
                .replace(
                        "\"key\": \"comment\",",
                        "\"key\": \"comment\", \"conditional\": { \"hide\": \"=response != \\\"discuss\\\"\" },");

        assertThat(check(Map.of(form.file(), form.bytes()))).isEmpty();
    }

    /** Its caller is deployed already. */
    @Test
    void a_called_process_is_changed_without_its_caller() {
        String call = "<callActivity id=\"a\" calledElement=\"dessert\"><extensionElements>"
                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>"
                + "<camunda:in source=\"guest\" target=\"sweet\"/></extensionElements></callActivity>";
        Diagram lunch = new Diagram(XmlFile.read(
                bytes(process("lunch", "<startEvent id=\"s\"/>" + call + flow("s", "a"))), new Faults("lunch.bpmn")));
        String asked = "<startEvent id=\"s\"/><exclusiveGateway id=\"g\" default=\"f_g_e\"/><endEvent id=\"e\"/>"
                + "<endEvent id=\"e2\"/>" + flow("s", "g") + flow("g", "e")
                + "<sequenceFlow id=\"f\" sourceRef=\"g\" targetRef=\"e2\">"
                + "<conditionExpression>#{sweet == 'yes'}</conditionExpression></sequenceFlow>";
        Map<String, byte[]> dessert = Map.of("dessert.bpmn", bytes(process("dessert", asked)));

        assertThat(gate.check(dessert, running(List.of(lunch)))).isEmpty();
        assertThat(gate.check(dessert, running(List.of())))
                .extracting(Fault::key)
                .containsExactly("gate.variable.unknown");
    }

    private static Running running(List<Diagram> all) {
        return new Running() {
            @Override
            public Diagram process(String key) {
                return null;
            }

            @Override
            public List<Diagram> all() {
                return all;
            }

            @Override
            public void parse(String name, byte[] content, Faults faults) {
                // nothing to say
            }
        };
    }

    @Test
    void what_stands_there_for_readers_is_no_expression() {
        String steps = "<startEvent id=\"s\"><documentation>Costs ${price}</documentation></startEvent>"
                + "<endEvent id=\"e\"/>" + flow("s", "e")
                + "<textAnnotation id=\"t\"><text>#{anything}</text></textAnnotation>";

        assertThat(check(Map.of("lunch.bpmn", bytes(process("lunch", steps))))).isEmpty();
    }

    private static String withRoot(String process, String element) {
        return process.replace("<process", element + "<process");
    }

    @Test
    void a_diagram_that_nobody_could_read_is_not_looked_through() {
        Map<String, byte[]> files = Map.of("lunch.bpmn", bytes(process("lunch", sideBySide(400))));

        assertThat(check(files)).extracting(Fault::key).containsExactly("gate.flow.many");
    }

    private static String process(String id, String steps) {
        return """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">%s</process>
            </definitions>
            """
                .formatted(id, steps);
    }

    private static String twoCallsOf(String other) {
        String call = "<callActivity id=\"%s\" calledElement=\"" + other + "\"><extensionElements>"
                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/></extensionElements></callActivity>";
        return "<startEvent id=\"s\"/>" + call.formatted("a") + call.formatted("b") + "<endEvent id=\"e\"/>"
                + flow("s", "a") + flow("a", "b") + flow("b", "e");
    }

    private static String sideBySide(int steps) {
        StringBuilder diagram = new StringBuilder("<startEvent id=\"s\"/><parallelGateway id=\"g\"/>"
                + "<parallelGateway id=\"j\"/><endEvent id=\"e\"/>" + flow("s", "g") + flow("j", "e"));
        for (int i = 0; i < steps; i++) {
            diagram.append("<task id=\"t" + i + "\"/>")
                    .append(flow("g", "t" + i))
                    .append(flow("t" + i, "j"));
        }
        return diagram.toString();
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"f_" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    @Test
    void too_many_files_are_refused_unread() {
        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i <= 100; i++) {
            many.put(i + ".form", new byte[0]);
        }
        assertThat(check(many)).extracting(Fault::key).containsExactly("gate.files.many");
    }

    @Test
    void of_two_files_that_deploy_as_the_same_the_second_is_refused() {
        ModelEdit week = ModelEdit.of("sales-week.bpmn");
        ModelEdit grade = ModelEdit.of("week-grade.dmn");
        ModelEdit report = ModelEdit.of("submit-daily-report.form");
        Map<String, byte[]> files = new TreeMap<>();
        for (ModelEdit edit : List.of(week, grade, report)) {
            files.put(edit.file(), edit.bytes());
            files.put("x " + edit.file(), edit.bytes());
        }

        assertThat(check(files))
                .allSatisfy(fault -> assertThat(fault.key()).isEqualTo("gate.files.same"))
                .extracting(Fault::file)
                .containsExactly("x sales-week.bpmn", "x submit-daily-report.form", "x week-grade.dmn");
    }

    @Test
    void the_shipped_files_pass_together_and_each_alone() {
        Map<String, byte[]> all = new TreeMap<>();
        shipped().forEach(edit -> {
            all.put(edit.file(), edit.bytes());
            assertThat(check(Map.of(edit.file(), edit.bytes()))).as(edit.file()).isEmpty();
        });
        assertThat(check(all)).isEmpty();
    }

    /** The number of change 3 is of a metric that an operator adds first; without it the gate says so. */
    @Test
    void the_twelve_changes_pass() {
        for (TwelveChanges change : TwelveChanges.all()) {
            Map<String, byte[]> files = new TreeMap<>();
            change.files().forEach(edit -> files.put(edit.file(), edit.bytes()));
            assertThat(check(files))
                    .as(change.note())
                    .extracting(Fault::element)
                    .allSatisfy(element -> assertThat(element).isEqualTo("demos"));
        }
    }

    /** What the page offers beside the change itself. */
    @Test
    void the_other_ways_of_the_twelve_changes_pass() {
        String lastRow = "      <dmn:rule id=\"rule_everyTeam\">";
        ModelEdit weights = ModelEdit.of("score-weights.dmn");
        String row = weights.text()
                .substring(weights.text().indexOf(lastRow), weights.text().indexOf("    </dmn:decisionTable>"));
        String east = row.replace("everyTeam", "east")
                .replace("<dmn:text></dmn:text>", "<dmn:text>\"east\"</dmn:text>")
                .replace("0.70", "0.50")
                .replaceFirst("0\\.15", "0.35");
        ModelEdit route = ModelEdit.of("approval-route.dmn")
                .replace("<dmn:text>\"manager\"</dmn:text>", "<dmn:text>\"manager, finance\"</dmn:text>");

        assertThat(check(Map.of(
                        "score-weights.dmn",
                                weights.replace(lastRow, east + lastRow).bytes(),
                        "approval-route.dmn", route.bytes())))
                .isEmpty();
    }

    /** A second reminder, a step aside, a wait from a building block, one more person asked, with a way on when nobody answers. */
    static Stream<ModelEdit> changesOfTheFlow() {
        String held = "sourceRef=\"userTask_holdReview\" targetRef=\"event_reviewHeld\" />";
        String planned = "sourceRef=\"event_reviewPlanned\" targetRef=\"gateway_reviewAt\" />";
        return Stream.of(
                ModelEdit.of("weekly-review.bpmn")
                        .replace(
                                held,
                                held
                                        + """

                                        <bpmn:boundaryEvent id="event_again" cancelActivity="false" attachedToRef="userTask_holdReview">
                                          <bpmn:timerEventDefinition id="timer_again">
                                            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">#{due.in(execution, '1 working day')}</bpmn:timeDate>
                                          </bpmn:timerEventDefinition>
                                        </bpmn:boundaryEvent>
                                        <bpmn:sequenceFlow id="flow_again" sourceRef="event_again" targetRef="serviceTask_remindReview" />
                                        """),
                stepAside(),
                ModelEdit.of("weekly-review.bpmn")
                        .replace(
                                planned,
                                """
                                sourceRef="event_reviewPlanned" targetRef="callActivity_wait" />
                                <bpmn:callActivity id="callActivity_wait" calledElement="wait-until">
                                  <bpmn:extensionElements>
                                    <camunda:in businessKey="#{execution.processBusinessKey}" />
                                    <camunda:in sourceExpression="last working day 16:00" target="until" />
                                  </bpmn:extensionElements>
                                </bpmn:callActivity>
                                <bpmn:sequenceFlow id="flow_waited" sourceRef="callActivity_wait" targetRef="gateway_reviewAt" />
                                """),
                ModelEdit.of("weekly-review.bpmn")
                        .replace(
                                held,
                                """
                                sourceRef="userTask_holdReview" targetRef="userTask_more" />
                                <bpmn:userTask id="userTask_more" camunda:formRef="hold-weekly-review" camunda:formRefBinding="latest" camunda:candidateGroups="director" camunda:priority="70" camunda:dueDate="#{due.in(execution, '1 working day')}" />
                                <bpmn:boundaryEvent id="event_more" attachedToRef="userTask_more">
                                  <bpmn:timerEventDefinition id="timer_more">
                                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">#{due.in(execution, '1 working day')}</bpmn:timeDate>
                                  </bpmn:timerEventDefinition>
                                </bpmn:boundaryEvent>
                                <bpmn:sequenceFlow id="flow_more" sourceRef="userTask_more" targetRef="event_reviewHeld" />
                                <bpmn:sequenceFlow id="flow_noMore" sourceRef="event_more" targetRef="event_reviewHeld" />
                                """));
    }

    /** The arrows around the agenda are gone, one leads past it. */
    private static ModelEdit stepAside() {
        ModelEdit review = ModelEdit.of("weekly-review.bpmn")
                .replace(
                        "<bpmn:sequenceFlow id=\"flow_reviewTime_prepareAgenda\" sourceRef=\"gateway_reviewTime\""
                                + " targetRef=\"serviceTask_prepareAgenda\" />",
                        "")
                .replace(
                        "sourceRef=\"serviceTask_prepareAgenda\" targetRef=\"userTask_holdReview\"",
                        "sourceRef=\"gateway_reviewTime\" targetRef=\"userTask_holdReview\"");
        return review.with(review.text()
                .replaceAll("(?s)<bpmndi:BPMNEdge id=\"flow_reviewTime_prepareAgenda_di\".*?</bpmndi:BPMNEdge>", ""));
    }

    @ParameterizedTest
    @MethodSource("changesOfTheFlow")
    void other_ways_through_the_same_steps_pass(ModelEdit changed) {
        assertThat(check(Map.of(changed.file(), changed.bytes()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void harmless_edits_pass(ModelEdit shipped) {
        ModelEdit edited = HarmlessEdits.of(shipped);

        assertThat(edited.text()).isNotEqualTo(shipped.text());
        assertThat(check(Map.of("my copy of " + shipped.file(), edited.bytes())))
                .isEmpty();
    }

    static Stream<ModelEdit> shipped() {
        return HarmlessEdits.shipped();
    }

    private List<Fault> check(Map<String, byte[]> files) {
        return engine.getCommandExecutorTxRequired().execute(context -> gate.check(files, new RunningEngine(context)));
    }

    private static Map<String, byte[]> file(Resource file) throws IOException {
        if (file.getFilename().endsWith(".edit")) {
            ModelEdit edit = ModelEdit.read(text(file));
            return Map.of(edit.file(), edit.bytes());
        }
        return Map.of(file.getFilename(), file.getContentAsByteArray());
    }

    private static Set<String> keys() throws IOException {
        return text(resources("classpath:messages/gate.properties").get(0))
                .lines()
                .filter(line -> line.startsWith("gate."))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Resource> files(String name) {
        return resources(FOLDER + name);
    }

    private static List<Resource> resources(String pattern) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
