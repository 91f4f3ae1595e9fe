package io.salesweek.sample;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Something that is done at a moment of the play.
 *
 * @param work may move on to later moments of its own
 */
record Act(Instant at, Consumer<Moments> work) {

    Act(Instant at, Runnable work) {
        this(at, moments -> work.run());
    }
}
