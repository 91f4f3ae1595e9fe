package io.salesweek.sample;

import io.salesweek.sample.process.OpenTask;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * A time of day at which people look at their tasks.
 *
 * @param at when the first of them does, the others some minutes later each
 * @param forms which tasks they do then
 * @param which of these, by the day on which they came
 * @param atMost how many of them each
 */
record Visit(LocalTime at, Set<String> forms, Which which, int atMost) {

    /** Since when a task has been there. */
    enum Which {
        ANY,
        OF_TODAY,
        FROM_BEFORE
    }

    private static final int ALL = Integer.MAX_VALUE;
    private static final int SOME = 2;

    /**
     * Reps do leftovers first, set goals in the morning and again after lunch if they came back, and report before going home. What came
     * to a manager yesterday is answered in the morning; feedback is given to two people first, to the others the next day. Rewards and
     * risks wait for a day.
     */
    static final List<Visit> OF_A_DAY = List.of(
            new Visit(LocalTime.of(9, 2), Set.of("submit-daily-report"), Which.FROM_BEFORE, ALL),
            new Visit(LocalTime.of(9, 20), Set.of("hold-weekly-review"), Which.ANY, ALL),
            new Visit(LocalTime.of(9, 30), Set.of("acknowledge-feedback"), Which.FROM_BEFORE, ALL),
            new Visit(LocalTime.of(9, 50), Set.of("dispute-reward"), Which.FROM_BEFORE, ALL),
            new Visit(LocalTime.of(10, 5), Set.of("propose-goals"), Which.ANY, ALL),
            new Visit(LocalTime.of(10, 40), Set.of("answer-help", "confirm-goals"), Which.FROM_BEFORE, ALL),
            new Visit(LocalTime.of(11, 10), Set.of("approve-reward", "resolve-dispute"), Which.FROM_BEFORE, ALL),
            new Visit(LocalTime.of(13, 40), Set.of("propose-goals"), Which.ANY, ALL),
            new Visit(LocalTime.of(14, 10), Set.of("give-feedback"), Which.FROM_BEFORE, ALL),
            new Visit(LocalTime.of(14, 30), Set.of("give-feedback"), Which.OF_TODAY, SOME),
            new Visit(LocalTime.of(15, 0), Set.of("hold-talk"), Which.FROM_BEFORE, ALL),
            new Visit(LocalTime.of(15, 30), Set.of("plan-risk-response", "resolve-risk"), Which.FROM_BEFORE, ALL),
            new Visit(LocalTime.of(16, 30), Set.of("hold-weekly-review"), Which.ANY, ALL),
            new Visit(LocalTime.of(17, 5), Set.of("submit-daily-report"), Which.OF_TODAY, ALL));

    List<OpenTask> of(List<OpenTask> open, Instant morning) {
        return open.stream()
                .filter(task -> which == Which.ANY || task.since().isBefore(morning) == (which == Which.FROM_BEFORE))
                .limit(atMost)
                .toList();
    }
}
