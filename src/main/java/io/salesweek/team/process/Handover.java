package io.salesweek.team.process;

import io.salesweek.problem.Problem;
import io.salesweek.team.OtherActors;
import io.salesweek.team.WhoActs.Actor;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives one open task to who acts now. */
@Component
class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final TaskService tasks;
    private final Actors actors;
    private final ObjectProvider<OtherActors> others;
    private final TransactionTemplate alone;

    Handover(
            TaskService tasks,
            Actors actors,
            ObjectProvider<OtherActors> others,
            PlatformTransactionManager transactions) {
        this.others = others;
        this.tasks = tasks;
        this.actors = actors;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own. */
    void giveAlone(Task task, Concern concern) {
        try {
            alone.executeWithoutResult(status -> give(task, concern));
        } catch (OptimisticLockingException | NullValueException e) {
            LOG.info("Task {} was completed while it was to be moved.", task.getId());
        }
    }

    void give(Task task, Concern concern) {
        try {
            assign(task, byFeature(task).orElseGet(() -> byLine(concern)));
        } catch (Problem nobody) {
            LOG.warn("Task {} stays with {}: there is nobody to move it to.", task.getId(), task.getAssignee());
        }
    }

    private Optional<Actor> byFeature(Task task) {
        String process = task.getProcessDefinitionId().split(":")[0];
        return others.orderedStream()
                .flatMap(other ->
                        other.actor(process, task.getTaskDefinitionKey(), task.getProcessInstanceId()).stream())
                .findFirst();
    }

    private Actor byLine(Concern concern) {
        return concern.person() == null ? actors.ofTeam(concern.team()) : actors.ofManager(concern.person());
    }

    private void assign(Task task, Actor actor) {
        if (actor.group() != null) {
            tasks.setAssignee(task.getId(), null);
            tasks.addCandidateGroup(task.getId(), Actors.engineGroup(actor.group()));
        } else if (!Objects.equals(actor.assignee(), task.getAssignee())) {
            tasks.setAssignee(task.getId(), actor.assignee());
        }
    }
}
