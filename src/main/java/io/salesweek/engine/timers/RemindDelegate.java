package io.salesweek.engine.timers;

import java.time.Clock;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Reminds of the task on whose border the timer fired: its priority rises, which lists show, and the reminder is recorded. A task
 * that is done meanwhile, or was reminded before, is left alone.
 */
@Component
class RemindDelegate implements JavaDelegate {

    /** The priority of a task that was reminded; tasks start at 50. */
    private static final int REMINDED = 80;

    private final TaskService tasks;
    private final Reminders reminders;
    private final Clock clock;

    RemindDelegate(TaskService tasks, Reminders reminders, Clock clock) {
        this.tasks = tasks;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RemindedTask.of(execution)
                .filter(task -> !reminders.existsById(task.getId()))
                .ifPresent(task -> remind(task, execution.getProcessBusinessKey()));
    }

    private void remind(Task task, String businessKey) {
        tasks.setPriority(task.getId(), Math.max(REMINDED, task.getPriority()));
        reminders.save(new Reminder(
                task.getId(), task.getTaskDefinitionKey(), businessKey, task.getAssignee(), clock.instant()));
    }
}
