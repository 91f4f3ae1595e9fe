package io.salesweek.engine.gate;

/** One kind of fault a diagram may have. */
@FunctionalInterface
interface DiagramCheck {

    void look(Diagram diagram, Faults faults);
}
