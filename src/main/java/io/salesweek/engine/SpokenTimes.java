package io.salesweek.engine;

/**
 * Whoever reads the times that diagrams say in words: plain ones ({@code that day 18:00}) in a timer's date and a task's due date, and
 * those put as a question ({@code #{due.at(execution, 'that day 18:00')}}). Asked before a diagram is deployed.
 */
public interface SpokenTimes {

    /** The bean's question, as an expression, that plain words stand for: {@code #{due.at(execution, 'that day 18:00')}}. */
    String question(String words);

    /** The bean's name in diagrams. */
    String bean();

    /** Whether a method of the bean takes words; else what a step of the case has kept. */
    boolean takesWords(String method);

    /** Whether these words are understood. */
    boolean reads(String words);

    /** Whether they name a time to come whenever they are said; else it may be over, and who waits for it again does not wait. */
    boolean alwaysAhead(String words);

    /** Whether they are surely later than others, said of the same case at the same moment. */
    boolean isLater(String words, String others);

    /** Whether they may name a time so far away that a week that waits for it would be over long before. */
    boolean isFar(String words);

    /** Whether they are about the day a case is at. */
    boolean needsDay(String words);

    /** Whether they are about the days of one person. */
    boolean needsPerson(String words);
}
