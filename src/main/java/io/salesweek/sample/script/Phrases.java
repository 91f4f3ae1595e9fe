package io.salesweek.sample.script;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people write in the ordinary course of things, in their language: {@code sample/phrases.yaml}. */
public final class Phrases {

    private final Map<String, Map<String, Object>> byLanguage;

    public Phrases() {
        try (InputStream file = Table.resource("phrases.yaml").getInputStream()) {
            byLanguage = new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of several phrases, the next one at the next turn; null for an empty one. */
    public String pick(Locale language, String key, int turn) {
        List<?> phrases = (List<?>) of(language, key);
        String phrase = (String) phrases.get(Math.floorMod(turn, phrases.size()));
        return phrase.isEmpty() ? null : phrase;
    }

    public String text(Locale language, String key) {
        return (String) of(language, key);
    }

    /** The phrase with its {@code {name}}s filled in. */
    public static String fill(String phrase, Map<String, String> values) {
        String filled = phrase;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** Names of customers come in both languages, Chinese first. */
    public static String name(Locale language, String both) {
        int blank = both.indexOf(' ');
        return blank < 0 ? both : isChinese(language) ? both.substring(0, blank) : both.substring(blank + 1);
    }

    static boolean isChinese(Locale language) {
        return "zh".equals(language.getLanguage());
    }

    private Object of(Locale language, String key) {
        Object found = byLanguage.get(isChinese(language) ? "zh" : "en").get(key);
        if (found == null) {
            throw new IllegalStateException("No phrase " + key + " in " + language);
        }
        return found;
    }
}
