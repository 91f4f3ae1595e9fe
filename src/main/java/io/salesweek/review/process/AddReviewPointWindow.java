package io.salesweek.review.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import io.salesweek.review.Reviews;
import io.salesweek.team.People;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A member puts something on the agenda of the team's next review. */
@Component
class AddReviewPointWindow implements FormWindow<AddReviewPointWindow.Fields> {

    private final Reviews reviews;
    private final People people;
    private final Texts texts;

    AddReviewPointWindow(Reviews reviews, People people, Texts texts) {
        this.reviews = reviews;
        this.people = people;
        this.texts = texts;
    }

    record Fields(String kind, String text) {}

    @Override
    public String form() {
        return "add-review-point";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        return Map.of(
                "kinds",
                List.of("point", "problem", "proposal").stream()
                        .map(kind -> Map.of("value", kind, "label", texts.of(call.locale(), "review.kind." + kind)))
                        .toList());
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        String team = people.get(call.person()).team();
        if (team == null) {
            throw Problem.badInput("review.noTeam");
        }
        reviews.addPoint(team, fields.kind(), fields.text(), call.person());
        return Map.of();
    }
}
