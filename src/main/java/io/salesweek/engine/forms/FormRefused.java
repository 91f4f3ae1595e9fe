package io.salesweek.engine.forms;

import io.salesweek.problem.Problem;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A form was not opened or not taken; the message is the one sentence the person reads, in their language. */
public class FormRefused extends FormFieldValidationException {

    private static final long serialVersionUID = 1L;

    private final Problem.Kind kind;

    FormRefused(Problem.Kind kind, String sentence, Throwable cause) {
        super(kind, sentence, cause);
        this.kind = kind;
    }

    public Problem.Kind kind() {
        return kind;
    }

    /** The refusal behind whatever the engine wrapped it in; null when something else went wrong. */
    static FormRefused in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
