package io.salesweek.team.process;

import io.salesweek.problem.Problem;
import io.salesweek.team.WhoActs.Actor;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives one open task to who acts now, in a transaction of its own: one that is completed at this moment keeps no other from moving. */
@Component
class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final TaskService tasks;
    private final IdentityService identities;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Handover(TaskService tasks, IdentityService identities, Actors actors, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.identities = identities;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void give(Task task, Concern concern) {
        // Not with the rights of who sent the file: an administrator may import people, not work on their tasks.
        Authentication sender = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            transaction.executeWithoutResult(status -> assign(task, actor(concern)));
        } catch (OptimisticLockingException | NullValueException e) {
            LOG.info("Task {} was completed while it was to be moved.", task.getId());
        } catch (Problem nobody) {
            LOG.warn("Task {} stays with {}: there is nobody to move it to.", task.getId(), task.getAssignee());
        } finally {
            if (sender != null) {
                identities.setAuthentication(sender);
            }
        }
    }

    private Actor actor(Concern concern) {
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
