package io.salesweek.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person reads, by key and language: {@code messages/<feature>.properties} in English, {@code …_zh.properties} in
 * Chinese, UTF-8, arguments as {@link java.text.MessageFormat}; one that is a collection is told as its words with commas between. A key that has no text is a fault a test finds.
 */
@Component
public class Texts {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public Texts() {
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    public String of(Locale locale, String key, Object... args) {
        return source.getMessage(
                key, Arrays.stream(args).map(arg -> told(locale, arg)).toArray(), locale);
    }

    public String of(Locale locale, Problem problem) {
        return of(locale, problem.key(), problem.args());
    }

    private static Object told(Locale locale, Object arg) {
        return arg instanceof Collection<?> words
                ? words.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("zh".equals(locale.getLanguage()) ? "、" : ", "))
                : arg;
    }

    private static String[] bundles() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            return Arrays.stream(files)
                    .map(Resource::getFilename)
                    .filter(name -> !name.contains("_"))
                    .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
