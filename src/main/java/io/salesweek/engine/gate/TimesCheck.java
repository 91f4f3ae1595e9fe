package io.salesweek.engine.gate;

import io.salesweek.engine.SpokenTimes;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Times stand in words that are understood; what else a timer says, the shipped diagram of the process says too. */
final class TimesCheck implements DiagramCheck {

    /** {@code due.at(execution, 'words')}; the words are null where a variable stands. */
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(\\w+)\\.\\w+\\(\\s*execution\\s*,\\s*(?:'([^']*)'|\"([^\"]*)\"|\\w+)\\s*\\)");

    private static final Pattern WHOLE = Pattern.compile("[#$]\\{\\s*" + SPOKEN.pattern() + "\\s*}");

    private static final String WAIT = "wait-until";
    private static final String UNTIL = "until";
    private static final String TIMES = "due";

    private final Vocabulary words;

    TimesCheck(Vocabulary words) {
        this.words = words;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.texts(text -> SPOKEN.matcher(text.value())
                .results()
                .forEach(said -> lookAtWords(said, diagram.owner(text.element()), faults)));
        diagram.all("callActivity").forEach(call -> lookAtWait(call, faults));
        diagram.all("timerEventDefinition").forEach(timer -> lookAtTimer(diagram, timer, faults));
        diagram.all("userTask").forEach(task -> lookAtDueDate(diagram, task, faults));
    }

    private void lookAtWords(MatchResult said, String owner, Faults faults) {
        SpokenTimes reader = words.times(said.group(1));
        String spoken = said.group(2) == null ? said.group(3) : said.group(2);
        if (reader != null && spoken != null && !reader.reads(spoken)) {
            faults.add(owner, "gate.time.words", spoken);
        }
    }

    /** The words that the building block "wait until a working time" hands to its process. */
    private void lookAtWait(Element call, Faults faults) {
        if (WAIT.equals(call.attribute("calledElement"))) {
            call.elements().stream()
                    .flatMap(part -> part.elements().stream())
                    .filter(in -> UNTIL.equals(in.attribute("target")))
                    .map(in -> in.attribute("sourceExpression", ""))
                    .filter(said ->
                            words.times(TIMES) != null && !words.times(TIMES).reads(said))
                    .forEach(said -> faults.add(Diagram.id(call), "gate.time.words", said));
        }
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
        }
    }

    private boolean isSpoken(Element time) {
        return Diagram.is(time, "timeDate") && isSpoken(time.getText().strip());
    }

    private boolean isSpoken(String text) {
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
