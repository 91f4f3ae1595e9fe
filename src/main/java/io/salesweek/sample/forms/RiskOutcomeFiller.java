package io.salesweek.sample.forms;

import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import java.util.Map;

/** {@code resolve-risk}: what was planned has helped. */
@SamplePart
class RiskOutcomeFiller implements FormFiller {

    private final Staff staff;

    RiskOutcomeFiller(Staff staff) {
        this.staff = staff;
    }

    @Override
    public String form() {
        return "resolve-risk";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        return Map.of("outcome", "averted", "comment", script.phrases().text(staff.language(person), "risk.averted"));
    }
}
