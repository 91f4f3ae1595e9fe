package io.salesweek.engine.gate;

import java.util.List;

/** The engine as the gate asks it while something is deployed. */
interface Running {

    /** A process's latest version; null when there is no such process. */
    Diagram process(String key);

    /** All processes' latest versions. */
    List<Diagram> all();

    /** Adds what the engine's own parser has to say of a diagram or table, where nothing is said of the element yet. */
    void parse(String name, byte[] content, Faults faults);
}
