package io.salesweek.feedback.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.feedback.Feedback;
import io.salesweek.feedback.Feedbacks;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager's feedback on a scored week: praise, one point to improve, a concrete suggestion. */
@Component
class GiveFeedbackWindow implements FormWindow<GiveFeedbackWindow.Fields> {

    private final Feedbacks feedbacks;
    private final FeedbackView view;

    GiveFeedbackWindow(Feedbacks feedbacks, FeedbackView view) {
        this.feedbacks = feedbacks;
        this.view = view;
    }

    record Fields(String praise, String improve, String suggestion, LocalDate oneOnOne, Boolean coachingNeeded) {}

    @Override
    public String form() {
        return "give-feedback";
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
        feedbacks.give(
                RepWeekKey.parse(call.businessKey()),
                new Feedback.Content(
                        fields.praise(),
                        fields.improve(),
                        fields.suggestion(),
                        fields.oneOnOne(),
                        Boolean.TRUE.equals(fields.coachingNeeded())),
                call.person());
        return Map.of();
    }
}
