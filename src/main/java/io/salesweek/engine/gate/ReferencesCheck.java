package io.salesweek.engine.gate;

import io.salesweek.engine.FormWindow;
import io.salesweek.engine.expressions.ModelGuard;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Whatever a diagram names is there: forms, tables, called processes, and messages and errors that somebody sends and somebody awaits. */
final class ReferencesCheck implements DiagramCheck {

    private static final Set<String> LATEST = Set.of("latest");

    private static final String DELEGATE = "delegateExpression";

    /** {@code bean.method} of a question about the case. */
    private static final Pattern QUESTION = Pattern.compile("\\b(\\w+)\\.\\w+(?=\\(\\s*execution\\b)");

    /** Beans and questions that know their way about every week, or are looked at by others. */
    private static final Set<String> ANYWHERE = Set.of("due", "actors", "reviewDays.team");

    private final Vocabulary words;
    private final ModelGuard guard;
    private final Callable callable;

    ReferencesCheck(Vocabulary words, ModelGuard guard, Callable callable) {
        this.words = words;
        this.guard = guard;
        this.callable = callable;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.all().forEach(element -> lookAtForm(diagram, element, faults));
        diagram.all("startEvent").forEach(start -> lookAtStart(diagram, start, faults));
        diagram.texts(text -> lookAtQuestions(diagram, text, faults));
        diagram.all("businessRuleTask").forEach(task -> lookAtTable(diagram, task, faults));
        diagram.all("serviceTask").forEach(task -> lookAtService(diagram, task, faults));
        diagram.all("callActivity").forEach(call -> binding(call, "calledElementBinding", faults, false));
        diagram.all().forEach(element -> lookAtTenant(diagram, element, faults));
        diagram.all().forEach(element -> lookAtMessage(diagram, element, faults));
        diagram.all().forEach(element -> lookAtThrown(diagram, element, faults));
        diagram.all("cancelEventDefinition").forEach(cancel -> lookAtCancelled(diagram, cancel, faults));
    }

    private void lookAtForm(Diagram diagram, Element element, Faults faults) {
        String form = Diagram.camunda(element, "formRef");
        if (form == null) {
            return;
        }
        FormWindow<?> window = words.window(form);
        boolean own = words.shipped().diagram(diagram.process(element)) == null;
        if (window == null) {
            faults.add(Diagram.id(element), "gate.form.unknown", form);
        } else if (own ? isNoTaskOfOwn(window, element) : isForeign("formRef", form, diagram, element)) {
            faults.add(Diagram.id(element), "gate.form.elsewhere", form);
        }
        binding(element, "formRefBinding", faults, true);
    }

    /**
     * Forms are filled from, and steps and tables work on, the case they were made for: in another process there is nothing to go by.
     * Least of all in an owner's own, where nothing holds the order in which goals are settled, weeks scored and rewards paid.
     */
    private boolean isForeign(String attribute, String value, Diagram diagram, Element element) {
        Diagram shipped = words.shipped().diagram(diagram.process(element));
        return shipped == null || shipped.all().noneMatch(own -> value.equals(Diagram.camunda(own, attribute)));
    }

    private static void binding(Element element, String attribute, Faults faults, boolean needed) {
        String binding = Diagram.camunda(element, attribute);
        if (needed && binding == null || binding != null && !LATEST.contains(binding)) {
            faults.add(Diagram.id(element), "gate.binding", attribute);
        }
    }

    /** A start form's key is its process's: that is how it is found. */
    /** A bean knows of the cases that the application's diagrams ask it about: of another case it could say nothing. */
    private void lookAtQuestions(Diagram diagram, Diagram.Text text, Faults faults) {
        String process = diagram.process(text.element());
        QUESTION.matcher(text.value())
                .results()
                .filter(question -> !ANYWHERE.contains(question.group(1)) && !ANYWHERE.contains(question.group()))
                .forEach(question -> {
                    Set<String> answered = words.shipped().asking(question.group(1));
                    if (!answered.isEmpty() && !answered.contains(process)) {
                        faults.add(
                                diagram.owner(text.element()),
                                "gate.bean.elsewhere",
                                question.group(),
                                String.join(", ", answered));
                    }
                });
    }

    /** What a process of an owner's own cannot ask for. */
    private boolean isNoTaskOfOwn(FormWindow<?> window, Element element) {
        Diagram starts = words.shipped().diagram(window.form());
        boolean begins = starts != null
                && starts.all("startEvent").anyMatch(start -> window.form().equals(Diagram.camunda(start, "formRef")));
        return window.goesToTheNamed() || window.needsItsOwnCase() || begins && Diagram.is(element, "userTask");
    }

    private static void lookAtStart(Diagram diagram, Element start, Faults faults) {
        String form = Diagram.camunda(start, "formRef");
        String process = diagram.process(start);
        if (form != null && !form.equals(process)) {
            faults.add(Diagram.id(start), "gate.form.start", form, String.valueOf(process));
        }
    }

    private void lookAtTable(Diagram diagram, Element task, Faults faults) {
        String table = Diagram.camunda(task, "decisionRef");
        if (table == null || !words.hasTable(table)) {
            faults.add(Diagram.id(task), "gate.table.unknown", Objects.requireNonNullElse(table, "?"));
        } else if (isForeign("decisionRef", table, diagram, task)) {
            faults.add(Diagram.id(task), "gate.work.elsewhere", table);
        }
        binding(task, "decisionRefBinding", faults, false);
    }

    private void lookAtService(Diagram diagram, Element task, Faults faults) {
        boolean worked = Stream.of("delegateExpression", "expression", "class", "type")
                .anyMatch(work -> Diagram.camunda(task, work) != null);
        boolean connected = task.elements().stream()
                .flatMap(part -> part.elements().stream())
                .anyMatch(part -> "connector".equals(part.getTagName()));
        if (!worked && !connected) {
            faults.add(Diagram.id(task), "gate.service.none");
        }
        String delegate = Diagram.camunda(task, DELEGATE);
        if (delegate != null
                && !ReliedCheck.isReminder(delegate)
                && guard.namesDelegate(delegate)
                && isForeign(DELEGATE, delegate, diagram, task)) {
            faults.add(Diagram.id(task), "gate.work.elsewhere", delegate);
        }
    }

    /** Of a tenant there is nothing here to be called or asked. */
    private static void lookAtTenant(Diagram diagram, Element element, Faults faults) {
        for (String attribute : List.of("calledElementTenantId", "decisionRefTenantId")) {
            if (Diagram.camunda(element, attribute) != null) {
                faults.add(diagram.owner(element), "gate.tenant", Diagram.camunda(element, attribute));
            }
        }
    }

    private void lookAtMessage(Diagram diagram, Element element, Faults faults) {
        if (Diagram.is(element, "messageEventDefinition") || Diagram.is(element, "receiveTask")) {
            Element message = diagram.find(element.attribute("messageRef"));
            String name = message == null ? null : message.attribute("name");
            if (!messages(diagram.process(element)).contains(String.valueOf(name))) {
                faults.add(diagram.owner(element), "gate.message.unknown", Objects.requireNonNullElse(name, "?"));
            }
        }
    }

    /** The messages that code sends to a process: those its shipped diagram awaits. */
    private Set<String> messages(String process) {
        Diagram shipped = words.shipped().diagram(process);
        return shipped == null
                ? Set.of()
                : shipped.all("message")
                        .map(message -> message.attribute("name"))
                        .collect(Collectors.toSet());
    }

    /** What is thrown is caught, what is caught is thrown: a signal anywhere in the file, errors and escalations around and by who calls. */
    private void lookAtThrown(Diagram diagram, Element definition, Faults faults) {
        for (String kind : Set.of("error", "escalation", "signal")) {
            if (Diagram.is(definition, kind + "EventDefinition")) {
                boolean thrown = isThrown(diagram.parent(definition));
                if (kind.equals("signal") && isStart(diagram, diagram.parent(definition))) {
                    faults.add(diagram.owner(definition), "gate.thrown.start");
                } else if (!isAnswered(diagram, definition, kind, thrown)) {
                    faults.add(diagram.owner(definition), thrown ? "gate.thrown.caught" : "gate.thrown.sent", kind);
                }
            }
        }
    }

    private boolean isAnswered(Diagram diagram, Element definition, String kind, boolean thrown) {
        String code = code(diagram, definition, kind);
        if (code == null) {
            return false;
        }
        boolean here = others(diagram, kind, thrown)
                .filter(other -> code.equals(code(diagram, other, kind)))
                .anyMatch(other -> kind.equals("signal")
                        || (thrown ? reaches(diagram, definition, other) : reaches(diagram, other, definition)));
        return here || !kind.equals("signal") && isAnsweredAcrossCall(diagram, definition, kind, thrown, code);
    }

    private boolean isAnsweredAcrossCall(
            Diagram diagram, Element definition, String kind, boolean thrown, String code) {
        if (thrown) {
            return callable.calls(diagram.process(definition)).anyMatch(call -> others(call.diagram(), kind, true)
                    .filter(other -> code.equals(code(call.diagram(), other, kind)))
                    .anyMatch(other -> reaches(call.diagram(), call.element(), other)));
        }
        return diagram.all("callActivity")
                .filter(call -> reaches(diagram, call, definition))
                .map(call -> callable.process(call.attribute("calledElement")))
                .filter(Objects::nonNull)
                .anyMatch(called ->
                        others(called, kind, false).anyMatch(other -> code.equals(code(called, other, kind))));
    }

    /** The definitions of a kind on the other side: for what is thrown those that catch. */
    private static Stream<Element> others(Diagram diagram, String kind, boolean thrown) {
        return diagram.all(kind + "EventDefinition").filter(other -> isThrown(diagram.parent(other)) != thrown);
    }

    /** By what the engine finds who catches: a signal by its name, the others by their code; without one by its id in the file. */
    private static String code(Diagram diagram, Element definition, String kind) {
        String id = definition.attribute(kind + "Ref");
        Element named = id == null ? null : diagram.find(id);
        return named == null ? id : named.attribute(kind.equals("signal") ? "name" : kind + "Code", id);
    }

    /** Whether what happens within one element comes to an event on an edge around it, or to an event sub-process beside it. */
    private static boolean reaches(Diagram diagram, Element within, Element catching) {
        Element event = diagram.parent(catching);
        String edge = event.attribute("attachedToRef");
        if (edge != null) {
            return diagram.upwards(within).anyMatch(around -> edge.equals(around.attribute("id")));
        }
        Element subProcess = diagram.parent(event);
        Element scope = diagram.parent(subProcess);
        return scope != null && diagram.upwards(within).anyMatch(around -> around == scope);
    }

    /** What is cancelled within a transaction goes on from an event on its edge. */
    private static void lookAtCancelled(Diagram diagram, Element cancel, Faults faults) {
        Element event = diagram.parent(cancel);
        if (event == null || diagram.parent(event) == null) {
            return;
        }
        String around = String.valueOf(Diagram.id(diagram.parent(event)));
        boolean goesOn = diagram.all("boundaryEvent")
                .anyMatch(edge ->
                        around.equals(edge.attribute("attachedToRef")) && Scope.definition(edge, "cancel") != null);
        if (isThrown(event) && !goesOn) {
            faults.add(Diagram.id(event), "gate.thrown.caught", "cancel");
        }
    }

    /** A process that a signal starts may start itself, without end. */
    private static boolean isStart(Diagram diagram, Element event) {
        return Diagram.is(event, "startEvent") && Diagram.is(diagram.parent(event), "process");
    }

    private static boolean isThrown(Element event) {
        return Diagram.is(event, "endEvent") || Diagram.is(event, "intermediateThrowEvent");
    }
}
