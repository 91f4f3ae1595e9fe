package io.salesweek.team;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why somebody is away. */
public enum AbsenceKind {
    LEAVE,
    SICK,
    TRAINING;

    /** By the word forms and files use, e.g. {@code leave}. */
    public static Map<String, AbsenceKind> byCode() {
        return Arrays.stream(values()).collect(Collectors.toMap(AbsenceKind::code, Function.identity()));
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
