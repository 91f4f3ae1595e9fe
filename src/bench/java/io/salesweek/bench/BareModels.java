package io.salesweek.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our diagrams as the bare engine can run them: the same steps and timers; tables become steps that decide at once, forms are left out. */
final class BareModels {

    /** What a week that goes well runs through. */
    private static final List<String> PROCESSES = List.of(
            "sales-week",
            "goal-setting",
            "daily-reporting",
            "weekly-review",
            "feedback",
            "risk-detection",
            "reward-approval",
            "approve-rewards");

    private BareModels() {}

    static Map<String, String> all() {
        return PROCESSES.stream()
                .map(name -> name + ".bpmn")
                .collect(Collectors.toMap(Function.identity(), file -> bare(read("processes/" + file))));
    }

    private static String bare(String diagram) {
        return diagram.replaceAll("camunda:formRef(Binding)?=\"[^\"]*\"", "")
                .replace("bpmn:businessRuleTask", "bpmn:serviceTask")
                .replaceAll("camunda:decisionRef=\"([^\"]*)\"", "camunda:delegateExpression=\"#{decisions.of('$1')}\"");
    }

    private static String read(String file) {
        try (InputStream in = BareModels.class.getClassLoader().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
