package io.salesweek.review.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.review.Minutes;
import io.salesweek.review.Reviews;
import io.salesweek.week.TeamWeekKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The weekly review: the team's figures and the agenda in front of the manager, minutes and action items out of it. */
@Component
class HoldWeeklyReviewWindow implements FormWindow<HoldWeeklyReviewWindow.Fields> {

    private final Reviews reviews;
    private final ReviewView view;

    HoldWeeklyReviewWindow(Reviews reviews, ReviewView view) {
        this.reviews = reviews;
        this.view = view;
    }

    record Fields(
            List<String> attended,
            String minutes,
            String decisions,
            List<Item> actionItems,
            List<String> actionItemsDone) {}

    record Item(String what, String owner, LocalDate dueOn) {}

    @Override
    public String form() {
        return "hold-weekly-review";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public String about(FormCall call) {
        TeamWeekKey key = TeamWeekKey.parse(call.businessKey());
        return view.about(key);
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        return view.of(TeamWeekKey.parse(call.businessKey()), call.locale());
    }

    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        reviews.hold(
                TeamWeekKey.parse(call.businessKey()),
                new Minutes(
                        orEmpty(fields.attended()),
                        fields.minutes(),
                        fields.decisions(),
                        orEmpty(fields.actionItems()).stream()
                                .map(item -> new Minutes.NewItem(item.what(), item.owner(), item.dueOn()))
                                .toList(),
                        orEmpty(fields.actionItemsDone())),
                call.person());
        return Map.of();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
