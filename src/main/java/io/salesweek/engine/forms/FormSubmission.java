package io.salesweek.engine.forms;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.engine.forms.check.FormChecker;
import io.salesweek.engine.forms.check.FormSchema;
import io.salesweek.problem.Problem;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** A form sent: checked against the form itself, read into the window's record, stored by the window, all in the completing transaction. */
@Component
class FormSubmission {

    private final FormSchemas schemas;
    private final FactStore facts;
    private final Refusals refusals;
    private final Clock clock;

    FormSubmission(FormSchemas schemas, FactStore facts, Refusals refusals, Clock clock) {
        this.schemas = schemas;
        this.facts = facts;
        this.refusals = refusals;
        this.clock = clock;
    }

    <F> Map<String, Object> submit(FormWindow<F> window, FormCall call, FormData data, VariableMap sent) {
        FormSchema schema = schemas.of(data);
        try {
            requireInTime(window, call);
            F fields = fields(window, call, schema, sent);
            Map<String, Object> routing = window.submit(call, fields);
            facts.flush();
            return routing == null ? Map.of() : routing;
        } catch (Problem problem) {
            throw refusals.of(problem, schema, call.locale());
        } catch (DataAccessException broken) {
            throw refusals.of(broken, call.locale());
        } catch (IllegalArgumentException fault) {
            // told apart from what the engine says of values it cannot read
            throw new IllegalStateException("The window of " + call.form() + " failed", fault);
        }
    }

    private void requireInTime(FormWindow<?> window, FormCall call) {
        if (window.closesWhenDue() && call.dueAt() != null && clock.instant().isAfter(call.dueAt())) {
            throw Problem.conflict("engine.form.late");
        }
    }

    private <F> F fields(FormWindow<F> window, FormCall call, FormSchema schema, VariableMap sent) {
        Map<String, Object> checked = new FormChecker(schema)
                .check(
                        SentValues.of(sent),
                        () -> FormJson.plain(ReadOnce.during(() -> window.open(call.wanting(schema.lookedAt())))));
        try {
            return FormJson.read(checked, window.fields());
        } catch (JsonMappingException e) {
            throw Problem.badField(FormJson.path(e), "engine.field.unfit");
        }
    }
}
