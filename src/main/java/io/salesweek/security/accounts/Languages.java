package io.salesweek.security.accounts;

import java.util.Locale;

/** The two languages people are spoken to in. */
public final class Languages {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    private Languages() {}

    /** Chinese if it is any Chinese, else English. */
    public static Locale of(Locale asked) {
        return asked.getLanguage().equals("zh") ? CHINESE : Locale.ENGLISH;
    }

    public static Locale of(String tag) {
        return of(Locale.forLanguageTag(tag));
    }
}
