package io.salesweek.team.imports;

import io.salesweek.imports.Row;
import io.salesweek.problem.Problem;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Values that people's and teams' rows have in common. */
final class Cells {

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private Cells() {}

    /** What an absent column leaves as it is: the stored value, else the default; an empty cell is the default. */
    static <S, V> V kept(Row row, String column, S stored, Function<S, V> value, Supplier<V> given) {
        return stored != null && !row.has(column) ? value.apply(stored) : given.get();
    }

    static ZoneId zone(Row row, String column, ZoneId ifEmpty) {
        String text = row.text(column);
        if (text == null) {
            return ifEmpty;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw Problem.badField(column, "team.import.zone");
        }
        return ZoneId.of(text);
    }

    static Locale language(Row row, String column, Locale ifEmpty) {
        String text = row.text(column);
        if (text == null) {
            return ifEmpty;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            if (LANGUAGES.contains(locale.getLanguage())) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            // Told below, as any other unknown language.
        }
        throw Problem.badField(column, "team.import.language");
    }

    /** An enumeration by the words of CONTRACT.md: {@code ALL_BUT_MONEY} is {@code allButMoney}. */
    static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(each -> words.put(camelCase(each.name()), each));
        return words;
    }

    private static String camelCase(String name) {
        StringBuilder word = new StringBuilder();
        for (String part : name.toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
