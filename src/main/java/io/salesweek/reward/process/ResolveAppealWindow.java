package io.salesweek.reward.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.reward.ScoreAppealing;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Somebody who approved none of the week's money answers an appeal. */
@Component
class ResolveAppealWindow implements FormWindow<ResolveAppealWindow.Fields> {

    private final ScoreAppealing appealing;
    private final AppealView view;
    private final RewardView rewards;

    ResolveAppealWindow(ScoreAppealing appealing, AppealView view, RewardView rewards) {
        this.appealing = appealing;
        this.view = view;
        this.rewards = rewards;
    }

    record Fields(String decision, List<LocalDate> excusedDays, String comment) {}

    @Override
    public String form() {
        return "resolve-appeal";
    }

    @Override
    public boolean goesToTheNamed() {
        return true;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        Map<String, Object> values = view.of(appealing.open(week(call)), call.locale());
        values.put("decisions", rewards.options(call.locale(), "resolution", Stream.of("uphold", "change")));
        return values;
    }

    @Override
    public void requireMayHave(FormCall call, String person) {
        appealing.requireMayResolve(week(call), person);
    }

    @Override
    public String about(FormCall call) {
        return view.about(week(call));
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        boolean changed =
                appealing.resolve(week(call), fields.decision(), fields.excusedDays(), call.person(), fields.comment());
        return Map.of(ScoreAppealProcess.CHANGED, changed);
    }

    private static RepWeekKey week(FormCall call) {
        return RepWeekKey.parse(call.businessKey());
    }
}
