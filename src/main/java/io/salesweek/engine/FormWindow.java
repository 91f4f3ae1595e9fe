package io.salesweek.engine;

import java.util.Map;

/**
 * A form as a window onto the domain: filled from it when the task (or start form) is opened, stored into it, in the completing
 * transaction, when it is submitted. One bean per form key; field values never become process variables.
 *
 * @param <F> a record with the form's keys as components (wrapper types; lists as {@code List<Row>}); values reach it only after they
 *     passed the checks of the {@code .form} file itself (required, min, max, length, pattern, options, unknown keys)
 */
public interface FormWindow<F> {

    /** The form's id: its file's name, and for a start form also the key of the process it starts. */
    String form();

    Class<F> fields();

    /**
     * What the form shows: values of its fields and of what it displays (tables, texts, option lists), as JSON-like Java values
     * (String, Number, Boolean, {@code LocalDate}, List, Map, records). {@code lang} ({@code zh} or {@code en}) is added by the caller.
     */
    Map<String, Object> open(FormCall call);

    /**
     * Checks the domain's rules and stores the facts.
     *
     * @return the few routing values the diagram asks for (a gateway's decision), set as process variables; mostly empty
     * @throws io.salesweek.problem.Problem one sentence for the person; nothing is stored and the task stays open
     */
    Map<String, Object> submit(FormCall call, F fields);
}
