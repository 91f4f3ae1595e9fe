package io.salesweek.problem;

import java.util.Locale;

/** Names that a model or a filter tells in both languages, {@code 中文 · English}. */
public final class Bilingual {

    private static final String BETWEEN = " · ";

    private Bilingual() {}

    /** The words in one language; those without exactly one dot between are told as they are. */
    public static String in(Locale locale, String words) {
        String[] halves = words == null ? new String[0] : words.split(BETWEEN);
        if (halves.length != 2) {
            return words;
        }
        return halves[Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? 0 : 1];
    }
}
