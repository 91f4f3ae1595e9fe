package io.salesweek.sample.forms;

import io.salesweek.risk.Risks;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** {@code plan-risk-response}: what is usually done about such a risk, within two working days. */
@SamplePart
class RiskPlanFiller implements FormFiller {

    private final Risks risks;
    private final Staff staff;
    private final Clock clock;

    RiskPlanFiller(Risks risks, Staff staff, Clock clock) {
        this.risks = risks;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "plan-risk-response";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        String id = task.businessKey().substring(task.businessKey().lastIndexOf('/') + 1);
        String rule = risks.get(id).rule();
        Season season = script.season();
        LocalDate soon = season.workingDayAfter(season.workingDayAfter(Season.today(clock.instant())));
        return Map.of(
                "response",
                        script.phrases().text(staff.language(person), "risk.plan." + (rule == null ? "told" : rule)),
                "dueOn", soon.toString());
    }
}
