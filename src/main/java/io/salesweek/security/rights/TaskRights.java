package io.salesweek.security.rights;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import io.salesweek.security.TaskReaders;
import io.salesweek.security.rights.OwnTasksOnly.Caller;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The rights that come and go with a task: the assignee works on it, their manager reads along, a former assignee has nothing left. A
 * manager's reading costs one row a task; a right by process instead would show every team's tasks to every manager.
 */
@Component
class TaskRights extends DefaultAuthorizationProvider {

    private static final Set<Class<?>> BY_HAND =
            Set.of(ClaimTaskCmd.class, AssignTaskCmd.class, DelegateTaskCmd.class, SaveTaskCmd.class);

    private final ObjectProvider<TaskReaders> readers;

    TaskRights(ObjectProvider<TaskReaders> readers) {
        this.readers = readers;
    }

    /** People see themselves and set their own password; they do not delete themselves. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)
        };
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        refuseGivingAway((TaskEntity) task, newAssignee);
        Set<String> concerned = concerned(newAssignee);
        if (oldAssignee != null) {
            concerned(oldAssignee).stream()
                    .filter(former -> !concerned.contains(former))
                    .forEach(former -> forget(task, former));
        }
        return concerned.stream()
                .map(person -> person.equals(newAssignee) ? mayWork(task, person) : mayRead(task, person))
                .toArray(AuthorizationEntity[]::new);
    }

    /** Of a task that is being made nobody has a right yet: it is not looked for. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(String task, String user, String group, Resource resource) {
        return isNew(task) ? null : super.getGrantAuthorization(task, user, group, resource);
    }

    private static boolean isNew(String task) {
        CachedDbEntity cached = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, task);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }

    /** Who has a right because of this assignee: themselves and who reads along. */
    private Set<String> concerned(String assignee) {
        Set<String> people = new LinkedHashSet<>();
        if (assignee != null) {
            people.add(assignee);
            TaskReaders known = readers.getIfAvailable();
            Optional<String> reader = known == null ? Optional.empty() : known.readerOf(assignee);
            reader.ifPresent(people::add);
        }
        return people;
    }

    private AuthorizationEntity mayWork(Task task, String person) {
        AuthorizationEntity row = createOrUpdateAuthorization(task, person, null, TASK, false, READ, TASK_WORK);
        if (isTakenByHand()) {
            // Whoever claimed a group's task may give it back.
            row.addPermission(TASK_ASSIGN);
        }
        return row;
    }

    private AuthorizationEntity mayRead(Task task, String person) {
        AuthorizationEntity row = createOrUpdateAuthorization(task, person, null, TASK, false, READ);
        row.removePermission(TASK_WORK);
        row.removePermission(TASK_ASSIGN);
        return row;
    }

    private void forget(Task task, String person) {
        getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(TASK, task.getId(), person);
    }

    /** Taking a task for oneself and giving a group's task back is all that a person does; whom it belongs to is the diagram's. */
    private static void refuseGivingAway(TaskEntity task, String to) {
        if (!Caller.isChecked() || !isTakenByHand()) {
            return;
        }
        boolean takes = Caller.id().equals(to);
        boolean givesBack = to == null && Candidates.include(task, Caller.current());
        if (!takes && !givesBack) {
            throw new AuthorizationException(Caller.id(), TASK_ASSIGN.getName(), TASK.resourceName(), task.getId());
        }
    }

    private static boolean isTakenByHand() {
        Command<?> command = Context.getCommandInvocationContext().getCommand();
        return BY_HAND.contains(command.getClass());
    }
}
