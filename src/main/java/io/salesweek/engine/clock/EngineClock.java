package io.salesweek.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's time as {@link java.time.Clock}: whoever moves the engine's clock moves the features' with it. Milliseconds. */
public final class EngineClock extends Clock {

    private static final ThreadLocal<Instant> AS_OF = new ThreadLocal<>();

    private final ZoneId zone;

    public EngineClock() {
        this(ZoneOffset.UTC);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads a deadline anew as at the moment it was first set: "in one working day" of a task of yesterday counts from yesterday,
     * whenever it is asked again. Holds for this thread and this call.
     */
    public static <T> T asOf(Instant moment, Supplier<T> reading) {
        Instant before = AS_OF.get();
        AS_OF.set(moment);
        try {
            return reading.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(Instant before) {
        if (before == null) {
            AS_OF.remove();
        } else {
            AS_OF.set(before);
        }
    }

    @Override
    public Instant instant() {
        Instant moment = AS_OF.get();
        return moment != null ? moment : ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }
}
