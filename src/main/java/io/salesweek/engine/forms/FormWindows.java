package io.salesweek.engine.forms;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All windows by their form's key, looked up when first used: they stand on features that stand on the engine. */
@Component
class FormWindows {

    private final ObjectProvider<FormWindow<?>> beans;
    private final FormSubmission submission;
    private final FormPerson person;
    private final Refusals refusals;
    private volatile Map<String, FormWindow<?>> byForm;

    FormWindows(ObjectProvider<FormWindow<?>> beans, FormSubmission submission, FormPerson person, Refusals refusals) {
        this.beans = beans;
        this.submission = submission;
        this.person = person;
        this.refusals = refusals;
    }

    boolean has(String form) {
        return byForm().containsKey(form);
    }

    List<FormField> open(FormCase formCase) {
        FormCall call = call(formCase);
        try {
            return ReadOnce.during(
                    () -> ShownValues.fields(byForm().get(formCase.form()).open(call), call));
        } catch (Problem problem) {
            throw refusals.of(problem, null, call.locale());
        }
    }

    /** What the window tells of its task for a list; null when it tells nothing. */
    String about(FormCase formCase) {
        return byForm().get(formCase.form()).about(call(formCase));
    }

    /** @return the routing variables */
    Map<String, Object> submit(FormCase formCase, VariableMap sent) {
        FormCall call = call(formCase);
        if (call.person() != null) {
            requireMayHave(call, call.person());
        }
        return submission.submit(byForm().get(formCase.form()), call, formCase.data(), sent);
    }

    void requireMayHave(FormCase formCase, String whom) {
        requireMayHave(call(formCase), whom);
    }

    private void requireMayHave(FormCall call, String whom) {
        try {
            byForm().get(call.form()).requireMayHave(call, whom);
        } catch (Problem problem) {
            throw refusals.of(problem, null, call.locale());
        }
    }

    FormRefused refusal(Problem problem) {
        return refusals.of(problem, null, person.locale());
    }

    private FormCall call(FormCase formCase) {
        return formCase.call(person.id(), person.locale());
    }

    private Map<String, FormWindow<?>> byForm() {
        if (byForm == null) {
            byForm = beans.stream().collect(Collectors.toUnmodifiableMap(FormWindow::form, Function.identity()));
        }
        return byForm;
    }
}
