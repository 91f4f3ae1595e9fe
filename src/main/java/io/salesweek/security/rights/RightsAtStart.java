package io.salesweek.security.rights;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import io.salesweek.security.rights.RoleFilters.RoleFilter;
import io.salesweek.security.rights.RoleRights.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Writes groups, rights and filters at start where they are not yet so; running twice changes nothing. */
@Component
public class RightsAtStart {

    /** Property of a filter of ours: what it was first called, so that a renamed one is known again. */
    private static final String SHIPPED_AS = "shippedAs";

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    RightsAtStart(
            IdentityService identities, AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    public void write() {
        Groups.ALL.forEach(this::group);
        RoleRights.all().forEach(this::grant);
        List<Filter> there = filters.createTaskFilterQuery().list();
        RoleFilters.all(tasks).forEach(wanted -> filter(wanted, there));
    }

    private void group(String id) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(id);
            group.setType(id.equals(Groups.ADMIN) ? "SYSTEM" : "WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void grant(Right right) {
        Authorization there = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(right.group())
                .resourceType(right.resource())
                .resourceId(right.id())
                .singleResult();
        if (there == null) {
            there = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            there.setGroupId(right.group());
            there.setResource(right.resource());
            there.setResourceId(right.id());
        } else if (right.permissions().stream().allMatch(there::isPermissionGranted)) {
            return;
        }
        there.setPermissions(right.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(there);
    }

    private void filter(RoleFilter wanted, List<Filter> there) {
        Filter filter = there.stream()
                .filter(one -> wanted.name().equals(one.getProperties().get(SHIPPED_AS)))
                .findFirst()
                .orElse(null);
        if (filter == null) {
            filter = filters.newTaskFilter(wanted.name());
            filter.setQuery(wanted.query());
            filter.setProperties(properties(wanted));
            filters.saveFilter(filter);
        }
        String id = filter.getId();
        wanted.groups().forEach(group -> grant(new Right(group, FILTER, id, List.of(READ))));
    }

    /** Tasklist's view of a filter: kept fresh, no variables on the cards. */
    private static Map<String, Object> properties(RoleFilter wanted) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(SHIPPED_AS, wanted.name());
        properties.put("priority", wanted.order());
        properties.put("color", "#555555");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        return properties;
    }
}
