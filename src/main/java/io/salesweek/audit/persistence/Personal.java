package io.salesweek.audit.persistence;

/**
 * A field that tells who somebody is, or what they said.
 *
 * @param value null: there was none, or it was erased; {@code digest} is null only in the first case
 */
public record Personal(String name, String value, String digest) {

    boolean erased() {
        return value == null && digest != null;
    }
}
