package io.salesweek.feedback.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.feedback.Feedbacks;
import io.salesweek.week.RepWeekKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The talk about a week that the rep asked for, or that a grade D calls for. */
@Component
class HoldTalkWindow implements FormWindow<HoldTalkWindow.Fields> {

    private final Feedbacks feedbacks;
    private final FeedbackView view;

    HoldTalkWindow(Feedbacks feedbacks, FeedbackView view) {
        this.feedbacks = feedbacks;
        this.view = view;
    }

    record Fields(String notes, Boolean coachingNeeded) {}

    @Override
    public String form() {
        return "hold-talk";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public String about(FormCall call) {
        return view.about(RepWeekKey.parse(call.businessKey()));
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        return view.of(call);
    }

    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        feedbacks.holdTalk(
                RepWeekKey.parse(call.businessKey()),
                fields.notes(),
                Boolean.TRUE.equals(fields.coachingNeeded()),
                call.person());
        return Map.of();
    }
}
