package io.salesweek.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A process, table or form the application brings along.
 *
 * @param name the file's bare name: the same from a folder and from the jar, so that neither makes a new version of the other's
 */
public record ModelFile(String name, byte[] content) {

    /** @param patterns Spring's resource patterns, e.g. {@code classpath*:processes/*.bpmn} */
    public static List<ModelFile> matching(List<String> patterns) {
        return patterns.stream()
                .flatMap(ModelFile::find)
                .sorted(Comparator.comparing(ModelFile::name))
                .toList();
    }

    /** The id of what is in it; a file is named as its process, decision or form. */
    public String key() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    public Kind kind() {
        return Kind.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    boolean sameAs(byte[] other) {
        return Arrays.equals(content, other);
    }

    private static Stream<ModelFile> find(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(ModelFile::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(Resource resource) {
        try {
            return new ModelFile(resource.getFilename(), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public enum Kind {
        BPMN,
        DMN,
        FORM
    }
}
