package io.salesweek.security;

import java.time.Instant;
import java.util.Set;

/**
 * A person came to the company or changed: published by whoever keeps the people, in their transaction; sign-in, roles and language
 * follow in the same one.
 *
 * @param id the sign-in
 * @param email may be null
 * @param language a language tag, e.g. {@code zh-CN}; null: as the browser asks
 * @param roles role codes ({@code rep}, {@code manager}, …, {@code admin})
 * @param activeFrom first moment of sign-in, inclusive; null: always
 * @param activeUntil end of sign-in, exclusive; null: open
 */
public record AccountChanged(
        String id,
        String name,
        String email,
        String language,
        Set<String> roles,
        Instant activeFrom,
        Instant activeUntil) {

    /** For a person who is either active, without an end, or not at all. */
    public AccountChanged(String id, String name, String email, String language, Set<String> roles, boolean active) {
        this(id, name, email, language, roles, null, active ? null : Instant.EPOCH);
    }
}
