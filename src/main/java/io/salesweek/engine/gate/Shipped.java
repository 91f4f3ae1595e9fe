package io.salesweek.engine.gate;

import io.salesweek.engine.deployment.ModelFile;
import io.salesweek.engine.expressions.ModelGuard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The application's own files: what its code was written with, and therefore what a changed file is held against. */
final class Shipped {

    private static final Pattern TEAMS = Pattern.compile("\\b(weekPeople|reviewDays|actors\\.forTeam)\\b");

    private final Map<String, Diagram> diagrams = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, FormFile> forms = new HashMap<>();

    private final Map<String, Map<String, Element>> setters = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> asking = new ConcurrentHashMap<>();

    private final Set<String> gettingOn;

    Shipped(List<ModelFile> files) {
        files.forEach(this::read);
        this.gettingOn = LoopsCheck.gettingOn(diagrams.values().stream());
    }

    /** The work of loops, which gets on from turn to turn. */
    Set<String> gettingOn() {
        return gettingOn;
    }

    private void read(ModelFile file) {
        Faults faults = new Faults(file.name());
        if (file.kind() == ModelFile.Kind.FORM) {
            FormFile form = FormFile.read(file.content(), faults);
            if (form != null) {
                forms.put(form.id(), form);
            }
            return;
        }
        Element root = XmlFile.read(file.content(), faults);
        if (root != null && file.kind() == ModelFile.Kind.BPMN) {
            Diagram diagram = new Diagram(root);
            diagram.processes().forEach(process -> diagrams.put(process, diagram));
        } else if (root != null) {
            Table.all(root).forEach(table -> tables.put(table.decision(), table));
        }
    }

    /** The diagram of a process; null for one the application does not bring. */
    Diagram diagram(String process) {
        return diagrams.get(process);
    }

    /** Which steps of a process that the application brings set what it goes by. */
    Map<String, Element> setters(String process, ModelGuard guard) {
        return setters.computeIfAbsent(process, key -> Setters.of(diagrams.get(key), guard, this));
    }

    /** Whether a case of that process is a whole team's: it asks for the team's people or their manager, never for one person's. */
    boolean isOfTeam(String process) {
        AtomicBoolean team = new AtomicBoolean();
        if (process != null && diagrams.containsKey(process)) {
            diagrams.get(process)
                    .texts(text -> team.compareAndSet(
                            false, TEAMS.matcher(text.value()).find()));
        }
        return team.get();
    }

    /** Whether a week may wait for such a case: it is the week's own, or is called; of an owner's process that is to be expected. */
    boolean isAwaited(String process) {
        return !diagrams.containsKey(process)
                || !calls(process).isEmpty()
                || diagrams.get(process)
                        .all("callActivity")
                        .anyMatch(call -> diagrams.containsKey(call.attribute("calledElement")));
    }

    /** The processes in whose diagrams a bean is asked. */
    Set<String> asking(String bean) {
        return asking.computeIfAbsent(bean, this::whoAsks);
    }

    private Set<String> whoAsks(String bean) {
        Pattern asked = Pattern.compile("\\b" + Pattern.quote(bean) + "\\.\\w+\\(");
        Set<String> processes = new TreeSet<>();
        diagrams.values().stream()
                .distinct()
                .forEach(diagram -> diagram.texts(text -> {
                    if (asked.matcher(text.value()).find() && diagram.process(text.element()) != null) {
                        processes.add(diagram.process(text.element()));
                    }
                }));
        return processes;
    }

    Stream<Diagram> diagrams() {
        return diagrams.values().stream();
    }

    /** Of all diagrams, the steps that call that process. */
    List<Element> calls(String process) {
        return diagrams.values().stream()
                .flatMap(diagram -> diagram.all("callActivity"))
                .filter(call -> process.equals(call.attribute("calledElement")))
                .toList();
    }

    Table table(String decision) {
        return tables.get(decision);
    }

    FormFile form(String key) {
        return forms.get(key);
    }
}
