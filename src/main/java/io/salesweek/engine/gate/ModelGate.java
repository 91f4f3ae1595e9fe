package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * The one check of what is deployed, whoever deploys it and however, before anything of it is stored. It looks at all files and tells all
 * that is wrong at once.
 */
@Component
class ModelGate {

    private static final int MAX_FILES = 100;
    private static final int MAX_BYTES = 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,99}\\.(bpmn|dmn|form)");

    private final Vocabulary words;
    private final ModelGuard guard;

    ModelGate(Vocabulary words, ModelGuard guard) {
        this.words = words;
        this.guard = guard;
    }

    /**
     * @param files their contents by name
     * @param isDeployed whether there is a process of that key already
     * @return what is wrong, in the files' order; empty: all is well
     */
    List<Fault> check(Map<String, byte[]> files, Predicate<String> isDeployed) {
        if (files.size() > MAX_FILES) {
            return List.of(new Fault("*", null, "gate.files.many", List.of(MAX_FILES)));
        }
        Map<String, Faults> faults = files.keySet().stream()
                .sorted()
                .collect(Collectors.toMap(name -> name, Faults::new, (a, b) -> a, LinkedHashMap::new));
        Map<String, Element> roots = new LinkedHashMap<>();
        faults.forEach((name, found) -> read(name, files.get(name), found, roots));
        Predicate<String> isProcess = isDeployed.or(processes(roots)::contains);
        roots.forEach((name, root) -> look(name, root, isProcess, faults.get(name)));
        List<Fault> all = new ArrayList<>();
        faults.values().forEach(found -> all.addAll(found.all()));
        return all;
    }

    /** Forms are looked at right here; of diagrams and tables the trees are kept: diagrams may call each other. */
    private void read(String name, byte[] content, Faults faults, Map<String, Element> roots) {
        if (!NAME.matcher(name).matches()) {
            faults.add(null, "gate.file.name");
        } else if (content == null || content.length > MAX_BYTES) {
            faults.add(null, "gate.file.large");
        } else if (name.endsWith(".form")) {
            FormFile form = FormFile.read(content, faults);
            if (form != null) {
                new FormCheck(words).look(form, faults);
            }
        } else {
            Element root = XmlFile.read(content, faults);
            if (root != null) {
                roots.put(name, root);
            }
        }
    }

    private static Set<String> processes(Map<String, Element> roots) {
        return roots.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> new Diagram(file.getValue()).processes().stream())
                .collect(Collectors.toSet());
    }

    private void look(String name, Element root, Predicate<String> isProcess, Faults faults) {
        if (!"definitions".equals(root.getTagName())) {
            faults.add(null, "gate.file.xml");
        } else if (name.endsWith(".dmn")) {
            new TableCheck(words).look(root, faults);
        } else {
            lookAtDiagram(root, isProcess, faults);
        }
    }

    private void lookAtDiagram(Element root, Predicate<String> isProcess, Faults faults) {
        Diagram diagram = new Diagram(root);
        new CodeCheck(guard).look(root, diagram, faults);
        List.of(
                        new HeadCheck(),
                        new ReferencesCheck(words, guard, isProcess),
                        new WaitsCheck(),
                        new LoopsCheck(),
                        new TimesCheck(words),
                        new VariablesCheck(words, guard),
                        new ReliedCheck(words))
                .forEach(check -> check.look(diagram, faults));
    }
}
