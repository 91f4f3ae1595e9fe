package io.salesweek.engine.timers;

import io.salesweek.engine.Timers;
import io.salesweek.engine.clock.EngineClock;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Reads the words in the diagrams again, each as at the moment its timer or task was made: what counts from then does not start
 * over, what follows from days and absences comes out as they now are. In the caller's transaction, whatever the caller's rights.
 */
@Service
class EngineTimers implements Timers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final CommandExecutor commands;

    EngineTimers(
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            @Qualifier("commandExecutorTxRequired") CommandExecutor commands) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.commands = commands;
    }

    @Override
    public void replan(String businessKey) {
        commands.execute(context -> context.runWithoutAuthorization(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .list()
                    .forEach(this::replan);
            return null;
        }));
    }

    private void replan(ProcessInstance instance) {
        management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list()
                .forEach(this::replan);
        tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(TaskEntity.class::cast)
                .forEach(this::replan);
    }

    private void replan(Job timer) {
        EngineClock.asOf(timer.getCreateTime().toInstant(), () -> {
            management.recalculateJobDuedate(timer.getId(), false);
            return null;
        });
    }

    private void replan(TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        Expression words = definition == null ? null : definition.getDueDateExpression();
        if (words == null) {
            return;
        }
        Object due = EngineClock.asOf(task.getCreateTime().toInstant(), () -> words.getValue(task));
        if (due instanceof Date date && !Objects.equals(date, task.getDueDate())) {
            tasks.setDueDate(task.getId(), date);
        }
    }
}
