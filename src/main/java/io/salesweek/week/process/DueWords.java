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

    /** Two weeks of working days. */
    private static final int FAR = 10;

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
    public boolean isLater(String words, String others) {
        return parsed(words)
                .flatMap(said -> parsed(others).map(other -> isLater(said, other)))
                .orElse(false);
    }

    /** Of two on different days nothing is known: which of them comes first depends on the week. */
    private static boolean isLater(TimeWords said, TimeWords other) {
        if (said instanceof TimeWords.WorkingDays days && other instanceof TimeWords.WorkingDays least) {
            return days.count() > least.count()
                    || days.count() == least.count() && days.before().compareTo(least.before()) < 0;
        }
        return said instanceof TimeWords.OnDay on
                && other instanceof TimeWords.OnDay than
                && on.day() == than.day()
                && on.time().equals(on.onOnlyDay())
                && than.time().equals(than.onOnlyDay())
                && minutes(on) > minutes(than);
    }

    private static long minutes(TimeWords.OnDay said) {
        return said.time().toSecondOfDay() / 60 - said.before().toMinutes();
    }

    @Override
    public boolean isFar(String words) {
        return parsed(words)
                .filter(said -> said instanceof TimeWords.WorkingDays days && days.count() > FAR)
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
