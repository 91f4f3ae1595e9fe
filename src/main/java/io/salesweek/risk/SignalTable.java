package io.salesweek.risk;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionTables;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The thresholds by which risks are found in the data. */
@Component
class SignalTable {

    private final DecisionTables tables;

    SignalTable(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param team null: the whole company. @param version the one in force at the week's opening; null: the latest */
    Signal of(String rule, String team, Integer version) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("signal", rule);
        inputs.put("team", team);
        DecisionAnswer answer = tables.evaluate(Detections.SIGNALS, version, inputs);
        return new Signal(
                rule,
                answer.number("threshold"),
                answer.number("least"),
                RiskKind.of(answer.text("kind")),
                Likelihood.of(answer.text("likelihood")),
                answer.version(),
                answer.rule());
    }
}
