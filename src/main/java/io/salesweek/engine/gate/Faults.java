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

    int size() {
        return found.size();
    }

    /** Whether something is said of that element. */
    boolean isSaidOf(String element) {
        return found.stream().anyMatch(fault -> element.equals(fault.element()));
    }

    /** Whether a sentence is about an element of which something is said. */
    boolean isToldIn(String sentence) {
        return found.stream()
                .anyMatch(fault -> fault.element() != null && sentence.contains("'" + fault.element() + "'"));
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
