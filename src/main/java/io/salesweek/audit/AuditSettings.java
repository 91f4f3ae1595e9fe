package io.salesweek.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The part of {@code salesweek.audit.*}.
 *
 * @param key the secret of all digests, at least 16 characters; with another one nothing that was written before verifies. Empty: one
 *     that is made and kept in the database
 */
@ConfigurationProperties("salesweek.audit")
public record AuditSettings(String key) {

    private static final int SHORTEST = 16;

    public AuditSettings {
        if (key != null && !key.isBlank() && key.strip().length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "salesweek.audit.key (SALESWEEK_AUDIT_KEY) needs at least " + SHORTEST + " characters");
        }
    }

    boolean given() {
        return key != null && !key.isBlank();
    }
}
