package io.salesweek.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as a window onto the domain: filled from it when the task (or start form) is opened, stored into it, in the completing
 * transaction, when it is submitted. One bean per form key; field values never become process variables.
 *
 * @param <F> a record with the form's keys as components (wrapper types; lists as {@code List<Row>}). Values reach it only after they
 *     passed the checks of the {@code .form} file itself: required under its condition, min, max, length, pattern, options, unknown keys.
 *     An empty, omitted or hidden field is null, a list never is; read-only and computed fields are null, whatever was sent. Dates come
 *     as {@code LocalDate}; option lists for {@code valuesKey} are those {@code open} offers when the form is sent
 */
public interface FormWindow<F> {

    /** The form's id: its file's name, and for a start form also the key of the process it starts. */
    String form();

    Class<F> fields();

    /**
     * What the form shows: values of its fields and of what it displays (tables, texts, option lists), as JSON-like Java values
     * (String, Number, Boolean, {@code LocalDate}, List, Map, records). {@code lang} ({@code zh} or {@code en}) is added by the caller.
     * Also asked when the form was sent, for what its conditions and option lists look at: {@link FormCall#wants} tells what that is.
     */
    Map<String, Object> open(FormCall call);

    /**
     * Checks the domain's rules and stores the facts. No engine call is made in a window: it would run with the person's rights.
     *
     * @return the few routing values the diagram asks for (a gateway's decision), set as process variables; mostly empty
     * @throws io.salesweek.problem.Problem one sentence for the person; nothing is stored and the task stays open. Of a
     *     {@code badField} such as {@code goals[1].target} (rows from 0) the form tells the label first: "Goals, row 2, Target: …"
     */
    Map<String, Object> submit(FormCall call, F fields);

    /**
     * Whether the task's due date is the last moment its form is taken, because a timer of the diagram ends the task then: what decides is
     * the moment of sending, never when that timer happened to fire. A form that comes later is refused before {@link #submit}.
     */
    default boolean closesWhenDue() {
        return false;
    }

    /**
     * What tells this task from others of its kind on its card in a list: whose it is, which week or day. Names and numbers only, so that
     * everybody can read it. Asked once, when the task is created; nobody is signed in then.
     *
     * @return null when the task's name says enough; start forms have no card
     */
    default String about(FormCall call) {
        return null;
    }

    /**
     * Asked of every person a task comes to, in whatever way (created for them, assigned, claimed, delegated), and again of whoever
     * sends its form, before it is read: for tasks that not everybody may have to whom the engine would give them. No engine call is made here either.
     *
     * @throws io.salesweek.problem.Problem forbidden; the task stays with whom it was
     */
    default void requireMayHave(FormCall call, String person) {}

    /**
     * Whether the form goes to whom the application names, because money hangs on it: a diagram that gives it to somebody else is
     * refused. Of other forms whose they are is a matter of the diagram.
     */
    default boolean goesToTheNamed() {
        return false;
    }

    /**
     * Whether the form asks more of its case than whose week it is, such as a day or a call for help: a process of an owner's own cannot
     * show it.
     */
    default boolean needsItsOwnCase() {
        return false;
    }

    /**
     * Fields without which some answers are refused, such as a reason: a form in which they cannot be filled then is refused. Mostly none.
     *
     * @return by the field, the values of others with which it is needed
     */
    default Map<String, List<Map<String, Object>>> needsAtTimes() {
        return Map.of();
    }

    /**
     * Whether a field that a process owner adds to the form is kept and shown, beside those the shipped form has. Asked before a form is
     * deployed: a field nobody keeps is refused, so that nobody writes into the void.
     *
     * @param number whether it is a number; else a text
     */
    default boolean keeps(String key, boolean number) {
        return false;
    }

    /** What may be added as a number, to be told where another one was; mostly nothing. */
    default Set<String> keepsNumbers() {
        return Set.of();
    }
}
