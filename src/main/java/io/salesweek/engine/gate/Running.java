package io.salesweek.engine.gate;

/** The engine as the gate asks it while something is deployed. */
interface Running {

    /** The file of a process's latest version; null when there is no such process. */
    byte[] process(String key);

    /** Adds what the engine's own parser has to say of a diagram or table, where nothing is said of the element yet. */
    void parse(String name, byte[] content, Faults faults);
}
