package io.salesweek.engine.gate;

import io.salesweek.engine.SpokenTimes;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Times stand in words that are understood; what else a timer says, the shipped diagram of the process says too. */
final class TimesCheck implements DiagramCheck {

    /** {@code due.at(execution, 'words')}; the words are null where a variable stands. */
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(\\w+)\\.(\\w+)\\(\\s*execution\\s*,\\s*(?:'([^']*)'|\"([^\"]*)\"|\\w+)\\s*\\)");

    private static final Pattern WHOLE = Pattern.compile("[#$]\\{\\s*" + SPOKEN.pattern() + "\\s*}");

    static final String WAIT = "wait-until";
    static final String TIMES = "due";
    private static final String UNTIL = "until";

    /** What {@code due} counts from. */
    private static final String DAY = "day";

    private final Vocabulary words;
    private final VariablesCheck variables;

    TimesCheck(Vocabulary words, VariablesCheck variables) {
        this.words = words;
        this.variables = variables;
    }

    /** @param method null where the words stand plain
     *  @param words null where a variable stands */
    record Said(String bean, String method, String words) {

        static Said of(MatchResult said) {
            return new Said(said.group(1), said.group(2), said.group(3) == null ? said.group(4) : said.group(3));
        }
    }

    /** The times a text says by asking for them. */
    private static Stream<Said> asked(String text) {
        return SPOKEN.matcher(text).results().map(Said::of);
    }

    /** The times a timer or a due date says, asking for them or in plain words. */
    static Stream<Said> said(String text) {
        return isPlain(text) ? Stream.of(new Said(TIMES, null, text.strip())) : asked(text);
    }

    private static boolean isPlain(String text) {
        return !text.contains("#{") && !text.contains("${");
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.texts(text -> (isTime(text) ? said(text.value()) : asked(text.value())).forEach(said -> {
            SpokenTimes reader = words.times(said.bean());
            if (reader != null && said.words() != null) {
                lookAtWords(reader, said, text.element(), diagram, faults);
            }
        }));
        diagram.all("callActivity").forEach(call -> lookAtWait(diagram, call, faults));
        diagram.all("timerEventDefinition").forEach(timer -> lookAtTimer(diagram, timer, faults));
        diagram.all("userTask").forEach(task -> lookAtDueDate(diagram, task, faults));
    }

    /** The application's own diagram has times, and says none in words: its cases are of no week. */
    private boolean countsNoDays(String process) {
        Diagram shipped = words.shipped().diagram(process);
        if (shipped == null) {
            return false;
        }
        Stream.Builder<String> times = Stream.builder();
        shipped.texts(text -> {
            if (isTime(text)) {
                times.add(text.value());
            }
        });
        List<String> said = times.build().toList();
        return !said.isEmpty() && said.stream().flatMap(TimesCheck::said).noneMatch(this::takesWords);
    }

    private boolean takesWords(Said time) {
        return time.method() == null || words.times(time.bean()).takesWords(time.method());
    }

    private static boolean isTime(Diagram.Text text) {
        return text.attribute().isEmpty()
                ? Diagram.is(text.element(), "timeDate")
                : text.attribute().endsWith(":dueDate") || text.attribute().endsWith(":followUpDate");
    }

    private void lookAtWords(SpokenTimes reader, Said time, Element at, Diagram diagram, Faults faults) {
        String said = time.words();
        if (!takesWords(time) || !reader.reads(said)) {
            faults.add(diagram.owner(at), "gate.time.words", said);
        } else if (reader.needsDay(said) && !variables.isKnown(DAY, at, diagram)) {
            faults.add(diagram.owner(at), "gate.time.day", said);
        } else if (countsNoDays(diagram.process(at))) {
            faults.add(diagram.owner(at), "gate.time.case", said);
        } else if (reader.isFar(said) && words.shipped().isAwaited(diagram.process(at))) {
            faults.add(diagram.owner(at), "gate.time.far", said);
        } else if (reader.needsPerson(said) && words.shipped().isOfTeam(diagram.process(at))) {
            faults.add(diagram.owner(at), "gate.time.own", said);
        }
    }

    /** The words that the building block "wait until a working time" hands to its process. */
    private void lookAtWait(Diagram diagram, Element call, Faults faults) {
        SpokenTimes reader = words.times(TIMES);
        if (WAIT.equals(call.attribute("calledElement")) && reader != null) {
            until(call).forEach(said -> lookAtWords(reader, new Said(TIMES, null, said), call, diagram, faults));
            // a called process sees no day but one that is handed to it
            until(call)
                    .filter(reader::needsDay)
                    .filter(said -> Diagram.extensions(call, "in").noneMatch(in -> DAY.equals(in.attribute("target"))))
                    .forEach(said -> faults.add(Diagram.id(call), "gate.time.day", said));
        }
    }

    static Stream<String> until(Element call) {
        return Diagram.extensions(call, "in")
                .filter(in -> UNTIL.equals(in.attribute("target")))
                .map(in -> in.attribute("sourceExpression", ""));
    }

    private void lookAtTimer(Diagram diagram, Element timer, Faults faults) {
        String process = diagram.process(timer);
        boolean known = timer.elements().stream()
                .filter(time -> Diagram.BPMN.equals(time.getUri()))
                .allMatch(time -> isSpoken(time) || isShipped(time, process));
        boolean said =
                timer.elements().stream().anyMatch(time -> time.getTagName().startsWith("time"));
        if (!known || !said) {
            faults.add(diagram.owner(timer), "gate.time.timer");
        } else if (beginsCase(diagram, timer) && timer.elements().stream().anyMatch(this::isSpoken)) {
            faults.add(diagram.owner(timer), "gate.time.start");
        }
    }

    private static boolean beginsCase(Diagram diagram, Element timer) {
        Element event = diagram.parent(timer);
        return Diagram.is(event, "startEvent") && Diagram.is(diagram.parent(event), "process");
    }

    private boolean isSpoken(Element time) {
        return Diagram.is(time, "timeDate") && isSpoken(time.getText().strip());
    }

    private boolean isSpoken(String text) {
        if (isPlain(text)) {
            return words.times(TIMES) != null;
        }
        var said = WHOLE.matcher(text);
        return said.matches() && words.times(said.group(1)) != null;
    }

    private boolean isShipped(Element time, String process) {
        Diagram shipped = words.shipped().diagram(process);
        return shipped != null
                && shipped.all(time.getTagName())
                        .anyMatch(own ->
                                own.getText().strip().equals(time.getText().strip()));
    }

    private void lookAtDueDate(Diagram diagram, Element task, Faults faults) {
        String due = Diagram.camunda(task, "dueDate");
        String followUp = Diagram.camunda(task, "followUpDate");
        if (due != null && !isSpoken(due) || followUp != null && !isSpoken(followUp)) {
            faults.add(diagram.owner(task), "gate.time.timer");
        }
    }
}
