package io.salesweek.imports.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An id made of a name: {@code Anna Snelling} is {@code anna-snelling}. Letters beyond a–z, accents apart, have none. */
final class Slug {

    private static final int LONGEST = 64;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slug() {}

    static String of(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String words = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String slug = ENDS.matcher(words).replaceAll("");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
    }
}
