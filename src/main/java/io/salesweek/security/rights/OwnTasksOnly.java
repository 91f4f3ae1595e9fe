package io.salesweek.security.rights;

import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.impl.util.EnsureUtil.ensureNotNull;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetRenderedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * The engine's own checks, and beyond them: only the assignee works on a task, or a candidate claims it, and nobody changes what the
 * diagram set (assignee, due date, priority); for administrators too. Work of the application itself (no one signed in) is free.
 */
class OwnTasksOnly extends AuthorizationCommandChecker {

    private static final Set<Class<?>> START_FORMS = Set.of(
            GetStartFormCmd.class,
            GetStartFormVariablesCmd.class,
            GetDeployedStartFormCmd.class,
            GetRenderedStartFormCmd.class);

    /** Whoever is assigned was given the right in the same transaction ({@link TaskRights}): it is not looked up again. */
    @Override
    public void checkTaskWork(TaskEntity task) {
        if (Caller.isChecked() && Caller.id().equals(task.getAssignee())) {
            return;
        }
        super.checkTaskWork(task);
        if (!Caller.isChecked()) {
            return;
        }
        boolean claims = task.getAssignee() == null && isClaim() && Candidates.include(task, Caller.current());
        refuseUnless(claims, TASK_WORK, task);
    }

    /** The engine stumbles over a task that is not there. */
    @Override
    public void checkReadTask(TaskEntity task) {
        ensureNotNull("No such task", "task", task);
        super.checkReadTask(task);
    }

    /** Giving a claimed group's task back is all there is to change; {@link TaskRights} sees whom it would go to. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        super.checkTaskAssign(task);
        if (!Caller.isChecked()) {
            return;
        }
        boolean claimed = Caller.id().equals(task.getAssignee()) && Candidates.include(task, Caller.current());
        refuseUnless(claimed, TASK_ASSIGN, task);
    }

    /** A start form shows what its window brings, so it is for whom it starts something; names and diagrams are for everybody. */
    @Override
    public void checkReadProcessDefinition(ProcessDefinition process) {
        super.checkReadProcessDefinition(process);
        if (START_FORMS.contains(command().getClass())) {
            getAuthorizationManager().checkAuthorization(CREATE_INSTANCE, PROCESS_DEFINITION, process.getKey());
        }
    }

    private static void refuseUnless(boolean allowed, Permission permission, TaskEntity task) {
        if (!allowed) {
            throw new AuthorizationException(Caller.id(), permission.getName(), TASK.resourceName(), task.getId());
        }
    }

    private static boolean isClaim() {
        return command() instanceof ClaimTaskCmd;
    }

    private static Command<?> command() {
        return Context.getCommandInvocationContext().getCommand();
    }

    /** Who is signed in to the engine in this command. */
    static final class Caller {

        private Caller() {}

        static boolean isChecked() {
            CommandContext context = Context.getCommandContext();
            return context.isAuthorizationCheckEnabled()
                    && context.getAuthentication() != null
                    && context.getAuthentication().getUserId() != null;
        }

        static Authentication current() {
            return Context.getCommandContext().getAuthentication();
        }

        static String id() {
            return current().getUserId();
        }
    }
}
