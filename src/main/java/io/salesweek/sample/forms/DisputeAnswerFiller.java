package io.salesweek.sample.forms;

import io.salesweek.calendar.Week;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import io.salesweek.sample.script.Story;
import io.salesweek.week.RepWeekKey;
import java.util.Map;

/** {@code resolve-dispute}: the reward stays as it is, for the reason in the story. */
@SamplePart
class DisputeAnswerFiller implements FormFiller {

    private final Staff staff;

    DisputeAnswerFiller(Staff staff) {
        this.staff = staff;
    }

    @Override
    public String form() {
        return "resolve-dispute";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        String rep = RepWeekKey.parse(task.businessKey()).person();
        String comment = script.story()
                .in(Week.of(Season.today(task.since())), rep, Story.DISPUTE)
                .map(Story.Happening::reply)
                .orElseGet(() -> script.phrases().text(staff.language(rep), "reward.uphold"));
        return Map.of("decision", "uphold", "comment", comment);
    }
}
