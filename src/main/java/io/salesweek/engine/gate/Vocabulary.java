package io.salesweek.engine.gate;

import io.salesweek.engine.DecisionStep;
import io.salesweek.engine.FormWindow;
import io.salesweek.engine.ModelPeople;
import io.salesweek.engine.SpokenTimes;
import io.salesweek.engine.SpokenWords;
import io.salesweek.engine.TableGate;
import io.salesweek.engine.deployment.ModelFile;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What models may name. Looked up when a file is checked: features are there only after the engine. */
@Component
class Vocabulary {

    private final ObjectProvider<FormWindow<?>> windows;
    private final ObjectProvider<DecisionStep> steps;
    private final ObjectProvider<SpokenTimes> times;
    private final ObjectProvider<TableGate> rules;
    private final ObjectProvider<SpokenWords> spoken;
    private final ObjectProvider<ModelPeople> people;
    private final List<String> patterns;
    private volatile Shipped shipped;

    Vocabulary(
            ObjectProvider<FormWindow<?>> windows,
            ObjectProvider<DecisionStep> steps,
            ObjectProvider<SpokenTimes> times,
            ObjectProvider<TableGate> rules,
            ObjectProvider<SpokenWords> spoken,
            ObjectProvider<ModelPeople> people,
            @Value("${salesweek.models}") List<String> patterns) {
        this.windows = windows;
        this.steps = steps;
        this.times = times;
        this.rules = rules;
        this.spoken = spoken;
        this.people = people;
        this.patterns = patterns;
    }

    Shipped shipped() {
        if (shipped == null) {
            shipped = new Shipped(ModelFile.matching(patterns));
        }
        return shipped;
    }

    /** Null for a form nothing here fills and stores. */
    FormWindow<?> window(String form) {
        return windows.stream()
                .filter(window -> window.form().equals(form))
                .findFirst()
                .orElse(null);
    }

    boolean hasTable(String decision) {
        return steps.stream().anyMatch(step -> step.decision().equals(decision));
    }

    /** Who reads the times said to a bean; null for other beans. */
    SpokenTimes times(String bean) {
        return times.stream()
                .filter(spoken -> spoken.bean().equals(bean))
                .findFirst()
                .orElse(null);
    }

    List<TableGate> rules(String decision) {
        return rules.stream().filter(rule -> rule.decision().equals(decision)).toList();
    }

    /** Who reads the words said to a bean's method. */
    Stream<SpokenWords> spoken(String call) {
        return spoken.stream().filter(reader -> reader.call().equals(call));
    }

    /** Whether somebody of that id is there; where nobody knows people, anybody is. */
    boolean isPerson(String id) {
        return people.stream().allMatch(known -> known.isPerson(id));
    }

    boolean isGroup(String id) {
        return people.stream().allMatch(known -> known.isGroup(id));
    }

    boolean isTeam(String id) {
        return people.stream().allMatch(known -> known.isTeam(id));
    }
}
