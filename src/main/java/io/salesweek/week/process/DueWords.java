package io.salesweek.week.process;

import io.salesweek.calendar.TimeWords;
import io.salesweek.engine.SpokenTimes;
import org.springframework.stereotype.Component;

/** The words of {@link Due}, before a diagram that says them is deployed. A bean of its own: what {@code due} offers, diagrams may call. */
@Component
class DueWords implements SpokenTimes {

    @Override
    public String bean() {
        return "due";
    }

    @Override
    public boolean reads(String words) {
        try {
            TimeWords.parse(words);
            return true;
        } catch (IllegalArgumentException unread) {
            return false;
        }
    }
}
