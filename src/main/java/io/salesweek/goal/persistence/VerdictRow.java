package io.salesweek.goal.persistence;

import io.salesweek.goal.Goals.Explained;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Map;

/** What the table said of a goal: one row per finding, or one without a rule when it passed. */
@Embeddable
public class VerdictRow {

    private String metric;
    private String letter;
    private String verdict;
    private String reasonEn;
    private String reasonZh;
    private String decision;

    @Column(name = "decision_version")
    private int tableVersion;

    private String rule;

    @Convert(converter = InputsConverter.class)
    private Map<String, Object> inputs;

    protected VerdictRow() {}

    VerdictRow(Explained explained) {
        metric = explained.metric();
        letter = explained.letter();
        verdict = explained.verdict();
        reasonEn = explained.reasonEn();
        reasonZh = explained.reasonZh();
        decision = explained.decision();
        tableVersion = explained.tableVersion();
        rule = explained.rule();
        inputs = explained.inputs();
    }

    Explained explained() {
        return new Explained(metric, letter, verdict, reasonEn, reasonZh, decision, tableVersion, rule, inputs);
    }
}
