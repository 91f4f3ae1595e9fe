package io.salesweek.risk;

import io.salesweek.team.Person;
import io.salesweek.team.Role;

/** A step of the ladder a risk climbs: DOMAIN.md, "Risks". */
public enum Rung {
    REP,
    MANAGER,
    DIRECTOR;

    /** Where a risk of this person's starts; of nobody's at the top. */
    public static Rung of(Person owner) {
        if (owner == null || owner.is(Role.DIRECTOR)) {
            return DIRECTOR;
        }
        return owner.is(Role.MANAGER) ? MANAGER : REP;
    }

    public boolean top() {
        return this == DIRECTOR;
    }

    /** The next one up; the top stays the top. */
    public Rung up() {
        return top() ? this : values()[ordinal() + 1];
    }
}
