package io.salesweek.engine.gate;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file. */
final class Faults {

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(String element, String key, Object... args) {
        Fault fault = new Fault(file, element, key, List.of(args));
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
