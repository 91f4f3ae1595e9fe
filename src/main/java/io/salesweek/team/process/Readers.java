package io.salesweek.team.process;

import io.salesweek.team.People;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A manager reads along with their people's open tasks ({@link ManagersReadAlong}): with a new manager the former one no longer does. */
@Component
class Readers {

    private final AuthorizationService authorizations;
    private final People people;

    Readers(AuthorizationService authorizations, People people) {
        this.authorizations = authorizations;
        this.people = people;
    }

    /** For a task that stays with its assignee. */
    void follow(Task task, String former) {
        Authorization right = right(task, former);
        if (right != null) {
            authorizations.deleteAuthorization(right.getId());
        }
        people.managerOf(task.getAssignee())
                .filter(manager -> right(task, manager) == null)
                .ifPresent(manager -> mayRead(task, manager));
    }

    private Authorization right(Task task, String person) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .userIdIn(person)
                .singleResult();
    }

    private void mayRead(Task task, String person) {
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(person);
        right.setResource(Resources.TASK);
        right.setResourceId(task.getId());
        right.addPermission(Permissions.READ);
        authorizations.saveAuthorization(right);
    }
}
