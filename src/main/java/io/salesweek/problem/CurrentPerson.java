package io.salesweek.problem;

import java.util.Locale;
import java.util.Set;

/** Who is signed in to the current request. Provided by security; here, below all features, because every feature may ask. */
public interface CurrentPerson {

    /** The person's id; null when nobody is signed in (a job). */
    String id();

    Locale locale();

    /** Role codes: {@code rep}, {@code manager}, {@code director}, {@code finance}, {@code process-owner}, {@code admin}. */
    Set<String> roles();

    default boolean has(String role) {
        return roles().contains(role);
    }
}
