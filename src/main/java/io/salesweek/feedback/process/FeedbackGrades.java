package io.salesweek.feedback.process;

import io.salesweek.engine.SpokenWords;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The grades that diagrams name when they ask {@link FeedbackPeople}. A bean of its own: what {@code feedbackPeople} offers, diagrams may call. */
@Component
class FeedbackGrades implements SpokenWords {

    @Override
    public String call() {
        return "feedbackPeople.graded";
    }

    @Override
    public boolean reads(String words) {
        return Stream.of(words.split(",", -1)).map(String::strip).allMatch(grade -> grade.matches("[A-D]"));
    }

    @Override
    public String refusal() {
        return "gate.feedback.grades";
    }
}
