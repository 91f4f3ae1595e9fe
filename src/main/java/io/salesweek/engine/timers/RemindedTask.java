package io.salesweek.engine.timers;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.Task;

/**
 * Finds, from a reminder's step, the task it is about: the diagram leads back from the step to the boundary event and its task, the
 * tree of executions tells which of several open ones, as two days of one person may wait side by side.
 */
final class RemindedTask {

    private RemindedTask() {}

    /** Empty when the task is done. */
    static Optional<Task> of(DelegateExecution execution) {
        ExecutionEntity reminder = (ExecutionEntity) execution;
        String key = taskBefore(reminder.getActivity());
        ExecutionEntity scope = reminder.isConcurrent() ? reminder.getParent() : reminder;
        return Context.getCommandContext()
                .getTaskManager()
                .findTasksByProcessInstanceId(reminder.getProcessInstanceId())
                .stream()
                .filter(task -> key.equals(task.getTaskDefinitionKey()))
                .filter(task -> isWithin(task.getExecution(), scope))
                .map(Task.class::cast)
                .findFirst();
    }

    private static String taskBefore(PvmActivity step) {
        for (PvmTransition flow : step.getIncomingTransitions()) {
            ActivityImpl source = (ActivityImpl) flow.getSource();
            PvmScope task = source.getEventScope();
            if (source.getActivityBehavior() instanceof BoundaryEventActivityBehavior && task != null) {
                return task.getId();
            }
        }
        throw new IllegalStateException(step.getId() + " reminds of a task, but follows no timer on a task's border");
    }

    private static boolean isWithin(ExecutionEntity execution, ExecutionEntity scope) {
        for (ExecutionEntity at = execution; at != null; at = at.getParent()) {
            if (at.getId().equals(scope.getId())) {
                return true;
            }
        }
        return false;
    }
}
