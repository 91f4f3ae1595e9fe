package io.salesweek.week;

import java.time.Instant;
import org.springframework.stereotype.Service;

/**
 * Reads times said in words with the calendar and zone of the week a case belongs to. The diagrams use it as bean {@code due}
 * ({@code week.process}); features use it to decide what was late.
 *
 * <p>Words: {@code [<n> hour[s] before ]<day> HH:mm} with day = {@code first working day}, {@code last working day}, {@code middle
 * working day}, {@code first working day after the week}, {@code own first working day}, {@code own last working day}, {@code own next
 * working day} (after a given day; at most the first working day after the week), {@code next working day}; and {@code , if the only one
 * HH:mm} behind {@code own first working day HH:mm}. Or {@code [<n> hour[s] before ]<n> working day[s]}: 18:00 of the n-th one after now.
 */
@Service
public class DueTimes {

    /** A team's time; words about {@code own} days are refused. */
    public Instant at(TeamWeekKey key, String words) {
        throw new UnsupportedOperationException();
    }

    /** A rep's time. {@code day}: the day {@code own next working day} counts from; null: today. */
    public Instant at(RepWeekKey key, java.time.LocalDate day, String words) {
        throw new UnsupportedOperationException();
    }
}
