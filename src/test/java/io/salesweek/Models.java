package io.salesweek;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The diagrams, tables and forms on the class path, as a test asks them. */
public final class Models {

    private final List<BpmnModelInstance> diagrams =
            files("processes/*.bpmn").stream().map(Models::read).toList();

    /** The file names without their ending: the ids of what is in them. */
    public static Set<String> ids(String pattern) {
        return files(pattern).stream()
                .map(Resource::getFilename)
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Resource> files(String pattern) {
        try {
            return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BpmnModelInstance read(Resource file) {
        try (var stream = file.getInputStream()) {
            return Bpmn.readModelFromStream(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return diagrams.stream()
                .map(diagram -> diagram.getModelElementsByType(type))
                .flatMap(Collection::stream)
                .toList();
    }

    /** A Camunda attribute of an element; null when it has none. */
    static String camunda(ModelElementInstance element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    /** All values of a Camunda attribute in all diagrams. */
    Set<String> camunda(String attribute) {
        return all(BaseElement.class).stream()
                .map(element -> camunda(element, attribute))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every expression of every diagram, as text. */
    static String texts() {
        return Stream.of(files("processes/*.bpmn"))
                .flatMap(Collection::stream)
                .map(Models::text)
                .collect(Collectors.joining());
    }

    static String text(Resource file) {
        try {
            return file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
