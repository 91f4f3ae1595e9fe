package io.salesweek.imports.mapping;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.salesweek.imports.ImportLimits;
import io.salesweek.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The import mappings of {@code imports/*.yaml}, by file name; a broken one keeps the application from starting. */
@Component
public class Mappings {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Map<String, Map<String, KindMapping>> byName = new HashMap<>();

    public Mappings(ImportLimits limits) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(limits.mappings())) {
                byName.put(file.getFilename().replaceFirst("\\.yaml$", ""), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem bad input, when there is no such mapping or it has nothing for this kind */
    public KindMapping get(String name, String kind) {
        Map<String, KindMapping> mapping = byName.get(name);
        if (mapping == null) {
            throw Problem.badInput("imports.mapping.unknown", name);
        }
        if (!mapping.containsKey(kind)) {
            throw Problem.badInput("imports.mapping.kind", name, kind);
        }
        return mapping.get(kind);
    }

    private static Map<String, KindMapping> read(Resource file) {
        try (var in = file.getInputStream()) {
            return YAML.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Import mapping " + file.getFilename() + ": " + e.getMessage(), e);
        }
    }
}
