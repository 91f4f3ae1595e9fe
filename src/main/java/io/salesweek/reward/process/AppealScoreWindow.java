package io.salesweek.reward.process;

import io.salesweek.calendar.Week;
import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.reward.ScoreAppealing;
import io.salesweek.week.RepWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A rep appeals against a scored week of their own. */
@Component
class AppealScoreWindow implements FormWindow<AppealScoreWindow.Fields> {

    static final String KEY = "appeal-score";

    private final ScoreAppealing appealing;
    private final AppealView view;
    private final RewardView rewards;

    AppealScoreWindow(ScoreAppealing appealing, AppealView view, RewardView rewards) {
        this.appealing = appealing;
        this.view = view;
        this.rewards = rewards;
    }

    record Fields(String week, String about, String reason) {}

    @Override
    public String form() {
        return KEY;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        List<RepWeek> open = appealing.open(call.person());
        List<Map<String, Object>> before = view.answers(appealing.of(open), call.locale());
        Map<String, Object> values = new HashMap<>();
        values.put("weeks", view.weeks(open, call.locale()));
        values.put("hasWeeks", !open.isEmpty());
        values.put("abouts", rewards.options(call.locale(), "appeal.about", Stream.of("score", "grade", "missed")));
        values.put("before", before);
        values.put("hasBefore", !before.isEmpty());
        return values;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        return Map.of(
                ScoreAppealProcess.REP_WEEK,
                appealing
                        .raise(Week.parse(fields.week()), fields.about(), fields.reason(), call.person())
                        .toString());
    }
}
