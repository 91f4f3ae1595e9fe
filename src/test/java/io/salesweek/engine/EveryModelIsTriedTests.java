package io.salesweek.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.salesweek.Models;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A diagram without a walk, or a table without its bounds tried, would fail nowhere else. */
class EveryModelIsTriedTests {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.salesweek");

    @Test
    void everyDiagramIsWalked() {
        assertThat(keys(DiagramWalk.class, DiagramWalk::process)).isEqualTo(Models.ids("processes/*.bpmn"));
    }

    @Test
    void everyTableIsTried() {
        assertThat(keys(DecisionFile.class, DecisionFile::key)).isEqualTo(Models.ids("processes/*.dmn"));
    }

    /** What the static extensions of this type in all test classes are about. */
    private static <E> Set<String> keys(Class<E> extension, Function<E, String> key) {
        return TESTS.stream()
                .filter(type -> type.getSimpleName().endsWith("Tests"))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getType() == extension && Modifier.isStatic(field.getModifiers()))
                .map(field -> key.apply(extension.cast(value(field))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
