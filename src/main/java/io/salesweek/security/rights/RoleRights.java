package io.salesweek.security.rights;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** What each role may do in the engine, beside its own tasks and the filters of {@link RoleFilters}. */
final class RoleRights {

    private static final String ANY = "*";

    /** A group's rights on one thing (or all of a kind, {@code *}). */
    record Right(String group, Resource resource, String id, List<Permission> permissions) {}

    private RoleRights() {}

    static List<Right> all() {
        return Stream.of(everybody(), names(), startForms(), processOwner(), administrator())
                .flatMap(List::stream)
                .toList();
    }

    /** Tasklist, and the names and diagrams of the processes (their cases are another matter). */
    private static List<Right> everybody() {
        return Groups.ALL.stream()
                .filter(group -> !group.equals(Groups.ADMIN))
                .flatMap(group -> Stream.of(
                        right(group, APPLICATION, "tasklist", ACCESS),
                        right(group, PROCESS_DEFINITION, ANY, sees(group))))
                .toList();
    }

    private static Permission[] sees(String group) {
        return group.equals("process-owner") ? new Permission[] {READ, READ_INSTANCE} : new Permission[] {READ};
    }

    /** Who sees other people's tasks reads their names beside them, not their sign-ins. */
    private static List<Right> names() {
        return Stream.of("manager", "director", "finance")
                .map(group -> right(group, USER, ANY, READ))
                .toList();
    }

    private static List<Right> startForms() {
        return Stream.of(
                        start("correct-daily-report", "rep"),
                        start("appeal-score", "rep"),
                        start("change-goals", "manager"),
                        start("nominate", "manager", "director"),
                        start("withdraw-approval", "rep", "manager", "director", "finance"),
                        start("add-review-point", "rep", "manager", "director"),
                        start("raise-risk", "rep", "manager", "director", "finance", "process-owner"),
                        start("record-absence", "rep", "manager", "director", "finance", "process-owner"))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Right> start(String process, String... groups) {
        return Arrays.stream(groups)
                .flatMap(group -> Stream.of(
                        right(group, PROCESS_DEFINITION, process, CREATE_INSTANCE),
                        right(group, PROCESS_INSTANCE, ANY, CREATE)))
                .toList();
    }

    /**
     * Cockpit to look at: cases and their incidents, not people's tasks and not their forms. Deploying, which the engine's gate
     * checks; deleting and starting by hand not.
     */
    private static List<Right> processOwner() {
        return List.of(
                right("process-owner", APPLICATION, "cockpit", ACCESS),
                right("process-owner", DECISION_DEFINITION, ANY, READ),
                right("process-owner", DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                right("process-owner", DEPLOYMENT, ANY, READ, CREATE));
    }

    /** Everything the engine has; what the application's own rules refuse stays refused. */
    private static List<Right> administrator() {
        return Arrays.stream(Resources.values())
                .map(resource -> right(Groups.ADMIN, resource, ANY, ALL))
                .toList();
    }

    private static Right right(String group, Resource resource, String id, Permission... permissions) {
        return new Right(group, resource, id, List.of(permissions));
    }
}
