package io.salesweek.team.process;

import io.salesweek.team.PersonLeaves;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code handing-over}: waits for the end of a person's last day, then hands their open tasks over. Business key: the
 * person's id. A last day that changes begins another instance; one that comes too early finds the person active and does nothing.
 */
@Component
class HandingOverProcess {

    static final String KEY = "handing-over";
    static final String MESSAGE = "person.leaving";
    private static final String PERSON = "person";

    private final RuntimeService runtime;

    HandingOverProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void begin(PersonLeaves leaving) {
        runtime.startProcessInstanceByMessage(MESSAGE, leaving.person(), Map.of(PERSON, leaving.person()));
    }

    static String person(DelegateExecution execution) {
        return (String) execution.getVariable(PERSON);
    }
}
