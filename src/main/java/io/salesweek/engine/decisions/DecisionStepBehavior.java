package io.salesweek.engine.decisions;

import io.salesweek.engine.DecisionStep;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** What a business rule task does here: the feature's step decides and stores, its routing values become variables. */
final class DecisionStepBehavior extends TaskActivityBehavior {

    private final DecisionStep step;

    DecisionStepBehavior(DecisionStep step) {
        this.step = step;
    }

    @Override
    public void performExecution(ActivityExecution execution) throws Exception {
        executeWithErrorPropagation(execution, () -> {
            Map<String, Object> routing = step.decide(execution.getProcessBusinessKey(), execution.getVariables());
            execution.setVariables(routing);
            leave(execution);
            return null;
        });
    }
}
