package io.salesweek.team;

import java.util.Set;

/** Who administers the installation: also accounts that were never imported as people, such as the first administrator's. */
public interface Administrators {

    /** Their ids; whether one is a person who has left meanwhile is not looked at. */
    Set<String> ids();
}
