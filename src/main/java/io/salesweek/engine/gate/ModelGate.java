package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** In one scope, and in one file: what nobody could read any more. */
    private static final int MOST_BESIDE = 300;

    private static final int MOST_STEPS = 1_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,99}\\.(bpmn|dmn|form)");

    private final Vocabulary words;
    private final ModelGuard guard;

    ModelGate(Vocabulary words, ModelGuard guard) {
        this.words = words;
        this.guard = guard;
    }

    /**
     * @param files their contents by name
     * @return what is wrong, in the files' order; empty: all is well
     */
    List<Fault> check(Map<String, byte[]> files, Running running) {
        if (files.size() > MAX_FILES) {
            return List.of(new Fault("*", null, "gate.files.many", List.of(MAX_FILES)));
        }
        Map<String, Faults> faults = files.keySet().stream()
                .sorted()
                .collect(Collectors.toMap(name -> name, Faults::new, (a, b) -> a, LinkedHashMap::new));
        Map<String, Element> roots = new LinkedHashMap<>();
        Map<String, String> keys = new HashMap<>();
        faults.forEach((name, found) -> read(name, files.get(name), found, roots, keys));
        Callable callable = new Callable(roots, running);
        roots.forEach((name, root) -> {
            Faults found = faults.get(name);
            ids(name, root).forEach(id -> lookAtKey(id, name, keys, found));
            if (look(name, root, callable, found)) {
                running.parse(name, files.get(name), found);
            }
        });
        List<Fault> all = new ArrayList<>();
        faults.values().forEach(found -> all.addAll(found.all()));
        return all;
    }

    /** Forms are looked at right here; of diagrams and tables the trees are kept: diagrams may call each other. */
    private void read(
            String name, byte[] content, Faults faults, Map<String, Element> roots, Map<String, String> keys) {
        if (!NAME.matcher(name).matches()) {
            faults.add(null, "gate.file.name");
        } else if (content == null || content.length > MAX_BYTES) {
            faults.add(null, "gate.file.large");
        } else if (name.endsWith(".form")) {
            FormFile form = FormFile.read(content, faults);
            if (form != null) {
                lookAtKey("form " + form.id(), name, keys, faults);
                new FormCheck(words).look(form, faults);
            }
        } else {
            Element root = XmlFile.read(content, faults);
            if (root != null) {
                roots.put(name, root);
            }
        }
    }

    private static Stream<String> ids(String name, Element root) {
        return name.endsWith(".bpmn")
                ? new Diagram(root).processes().stream().map(id -> "process " + id)
                : Table.all(root).stream().map(table -> "decision " + table.decision());
    }

    /** Of two that deploy as the same, which one would run is nobody's choice. */
    private static void lookAtKey(String key, String name, Map<String, String> keys, Faults faults) {
        String other = keys.putIfAbsent(key, name);
        if (other != null && !other.equals(name)) {
            faults.add(null, "gate.files.same", other, key);
        }
    }

    /** @return whether the engine may read it: what brings code it is not even shown */
    private boolean look(String name, Element root, Callable callable, Faults faults) {
        if (!"definitions".equals(root.getTagName())) {
            faults.add(null, "gate.file.xml");
            return false;
        }
        if (name.endsWith(".dmn")) {
            return new TableCheck(words).look(root, faults);
        }
        Diagram diagram = new Diagram(root);
        int before = faults.size();
        new CodeCheck(guard).look(root, diagram, faults);
        boolean harmless = faults.size() == before;
        if (isTooMuch(diagram)) {
            // looking through all its ways would take too long
            faults.add(null, "gate.flow.many", MOST_BESIDE, MOST_STEPS);
            return false;
        }
        checks(callable).forEach(check -> check.look(diagram, faults));
        return harmless;
    }

    private static boolean isTooMuch(Diagram diagram) {
        List<Integer> sizes =
                Scope.all(diagram).stream().map(scope -> scope.nodes().size()).toList();
        return sizes.stream().anyMatch(size -> size > MOST_BESIDE)
                || sizes.stream().mapToInt(size -> size).sum() > MOST_STEPS;
    }

    private List<DiagramCheck> checks(Callable callable) {
        VariablesCheck variables = new VariablesCheck(words, guard, callable);
        return List.of(
                new HeadCheck(),
                new ReferencesCheck(words, guard, callable),
                new CallsCheck(words, guard, callable),
                new TaskCheck(words, guard, variables),
                new WaitsCheck(),
                new WiringCheck(words),
                new LoopsCheck(words, callable),
                new TimesCheck(words, variables),
                new ConditionsCheck(words, guard),
                new RepeatsCheck(guard, variables),
                variables,
                new SpokenCheck(words),
                new ReliedCheck(words),
                new TimeOrderCheck(words));
    }
}
