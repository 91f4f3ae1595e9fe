package io.salesweek.sample.forms;

import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import io.salesweek.sample.script.Story;
import io.salesweek.score.Scores;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code acknowledge-feedback}: agreed, unless the story or a poor grade wants a talk. */
@SamplePart
class AnswerFiller implements FormFiller {

    private final Weeks weeks;
    private final Scores scores;
    private final Staff staff;
    private final Clock clock;

    AnswerFiller(Weeks weeks, Scores scores, Staff staff, Clock clock) {
        this.weeks = weeks;
        this.scores = scores;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "acknowledge-feedback";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        RepWeekKey key = RepWeekKey.parse(task.businessKey());
        Locale language = staff.language(person);
        int turn = script.turn(person, Season.today(clock.instant()));
        Optional<String> told = script.story()
                .on(Season.today(clock.instant()), person, Story.DISCUSS)
                .map(Story.Happening::text);
        boolean poor = "D".equals(scores.figures(weeks.get(key)).grade());
        Map<String, Object> values = new HashMap<>();
        values.put("response", poor || told.isPresent() ? "discuss" : "agree");
        values.put("comment", told.orElseGet(() -> script.phrases().pick(language, poor ? "discuss" : "agree", turn)));
        return values;
    }
}
