package io.salesweek.security.rights;

import java.util.List;

/** The engine's groups: they carry the roles' codes, but an administrator is in the engine's own group. */
public final class Groups {

    public static final String ADMIN = "camunda-admin";

    public static final List<String> ALL = List.of("rep", "manager", "director", "finance", "process-owner", ADMIN);

    private Groups() {}

    public static String ofRole(String role) {
        return role.equals("admin") ? ADMIN : role;
    }

    public static String roleOf(String group) {
        return group.equals(ADMIN) ? "admin" : group;
    }
}
