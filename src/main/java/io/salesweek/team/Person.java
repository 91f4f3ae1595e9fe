package io.salesweek.team;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * @param id the sign-in, {@code [A-Za-z0-9._-]{1,64}}
 * @param team the team's id; null for people without one (director, finance, …)
 * @param manager the person's own manager's id, or null; {@link People#managerOf} falls back to the team's
 * @param activeFrom first day, inclusive; null: always
 * @param activeTo last day, inclusive; null: open
 */
public record Person(
        String id,
        String name,
        Set<Role> roles,
        String team,
        String manager,
        String email,
        Locale language,
        ZoneId zone,
        LocalDate activeFrom,
        LocalDate activeTo) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean activeOn(LocalDate day) {
        return (activeFrom == null || !day.isBefore(activeFrom)) && (activeTo == null || !day.isAfter(activeTo));
    }
}
