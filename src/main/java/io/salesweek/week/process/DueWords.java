package io.salesweek.week.process;

import io.salesweek.calendar.TimeWords;
import io.salesweek.engine.SpokenTimes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of {@link Due}, before a diagram that says them is deployed. A bean of its own: what {@code due} offers, diagrams may call. */
@Component
class DueWords implements SpokenTimes {

    /** From any moment at least that many hours to the end of the next working day. */
    private static final int END_OF_NEXT_DAY = 18;

    @Override
    public String bean() {
        return "due";
    }

    @Override
    public String question(String words) {
        return "#{due.at(execution, '" + words + "')}";
    }

    @Override
    public boolean takesWords(String method) {
        return !"kept".equals(method);
    }

    @Override
    public boolean reads(String words) {
        return parsed(words).isPresent();
    }

    @Override
    public boolean alwaysAhead(String words) {
        return parsed(words)
                .filter(said ->
                        said instanceof TimeWords.WorkingDays && said.before().toHours() < END_OF_NEXT_DAY)
                .isPresent();
    }

    @Override
    public boolean needsDay(String words) {
        return parsed(words)
                .filter(said -> said instanceof TimeWords.OnDay on && on.day() == TimeWords.NamedDay.THAT)
                .isPresent();
    }

    @Override
    public boolean needsPerson(String words) {
        return parsed(words).filter(TimeWords::own).isPresent();
    }

    private static Optional<TimeWords> parsed(String words) {
        try {
            return Optional.of(TimeWords.parse(words));
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }
}
