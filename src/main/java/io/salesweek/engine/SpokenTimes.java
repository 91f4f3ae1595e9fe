package io.salesweek.engine;

/** Whoever reads the times that diagrams say in words ({@code #{due.at(execution, 'that day 18:00')}}), asked before a diagram is deployed. */
public interface SpokenTimes {

    /** The bean's name in diagrams. */
    String bean();

    /** Whether these words are understood. */
    boolean reads(String words);
}
