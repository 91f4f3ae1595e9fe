package io.salesweek.sample.forms;

import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.week.RepWeekKey;
import java.util.Map;

/** {@code hold-talk}. */
@SamplePart
class TalkFiller implements FormFiller {

    private final Staff staff;

    TalkFiller(Staff staff) {
        this.staff = staff;
    }

    @Override
    public String form() {
        return "hold-talk";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        String rep = RepWeekKey.parse(task.businessKey()).person();
        return Map.of("notes", script.phrases().text(staff.language(rep), "talk"), "coachingNeeded", true);
    }
}
