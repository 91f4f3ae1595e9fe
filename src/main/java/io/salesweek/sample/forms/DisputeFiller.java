package io.salesweek.sample.forms;

import io.salesweek.calendar.Week;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import io.salesweek.sample.script.Story;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** {@code dispute-reward}: accepted without a word, unless the story has a reason. */
@SamplePart
class DisputeFiller implements FormFiller {

    private final Clock clock;

    DisputeFiller(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "dispute-reward";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        Week now = Week.of(Season.today(clock.instant()));
        Map<String, Object> values = new HashMap<>();
        values.put(
                "reason",
                script.story()
                        .in(now, person, Story.DISPUTE)
                        .map(Story.Happening::text)
                        .orElse(null));
        return values;
    }
}
