package io.salesweek.overview.web;

import java.util.Locale;

/** How a constant is written in JSON: {@code NOT_DUE} is {@code notDue}. */
final class Wire {

    private Wire() {}

    static String name(Enum<?> constant) {
        if (constant == null) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
