package io.salesweek.engine.deployment;

import org.springframework.context.SmartLifecycle;

/** Something that is done once at each start, in its turn, before the port opens and jobs run. A failure ends the start. */
public abstract class AtStart implements SmartLifecycle {

    private final int phase;
    private volatile boolean done;

    /** @param phase whose turn it is: the smaller is first */
    protected AtStart(int phase) {
        this.phase = phase;
    }

    protected abstract void begin();

    @Override
    public final void start() {
        begin();
        done = true;
    }

    @Override
    public final void stop() {
        done = false;
    }

    @Override
    public final boolean isRunning() {
        return done;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
