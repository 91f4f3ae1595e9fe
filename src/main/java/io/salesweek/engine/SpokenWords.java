package io.salesweek.engine;

/** Words other than times that a diagram says to a bean: {@code #{feedbackPeople.graded(execution, 'C, D')}}. Asked before it is deployed. */
public interface SpokenWords {

    /** The bean and its method, e.g. {@code feedbackPeople.graded}. */
    String call();

    /** Whether these words mean something. */
    boolean reads(String words);

    /** The key of the sentence that says what would; its {@code {0}} are the words. */
    String refusal();
}
