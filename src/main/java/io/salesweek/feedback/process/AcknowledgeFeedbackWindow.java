package io.salesweek.feedback.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.feedback.Feedbacks;
import io.salesweek.week.RepWeekKey;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rep reads the feedback and answers: agreed, or let's talk. */
@Component
class AcknowledgeFeedbackWindow implements FormWindow<AcknowledgeFeedbackWindow.Fields> {

    private final Feedbacks feedbacks;
    private final FeedbackView view;

    AcknowledgeFeedbackWindow(Feedbacks feedbacks, FeedbackView view) {
        this.feedbacks = feedbacks;
        this.view = view;
    }

    record Fields(String response, String comment) {}

    @Override
    public String form() {
        return "acknowledge-feedback";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public String about(FormCall call) {
        return RepWeekKey.parse(call.businessKey()).week().toString();
    }

    @Override
    public Map<String, List<Map<String, Object>>> needsAtTimes() {
        return Map.of("comment", List.of(Map.<String, Object>of("response", "discuss")));
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        Map<String, Object> values = view.of(call);
        values.put("responses", view.responses(call.locale()));
        return values;
    }

    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        feedbacks.answer(RepWeekKey.parse(call.businessKey()), fields.response(), fields.comment());
        return Map.of();
    }
}
