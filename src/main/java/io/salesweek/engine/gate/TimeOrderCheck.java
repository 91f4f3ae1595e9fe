package io.salesweek.engine.gate;

import io.salesweek.engine.SpokenTimes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What ends a task comes neither before the task is due nor before it is reminded of. */
final class TimeOrderCheck implements DiagramCheck {

    private final Vocabulary words;

    TimeOrderCheck(Vocabulary words) {
        this.words = words;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        SpokenTimes reader = words.times(TimesCheck.TIMES);
        if (reader != null) {
            diagram.all("userTask").forEach(task -> lookAt(task, diagram, reader, faults));
        }
    }

    private static void lookAt(Element task, Diagram diagram, SpokenTimes reader, Faults faults) {
        List<Element> timers = diagram.all("boundaryEvent")
                .filter(event -> Diagram.id(task).equals(event.attribute("attachedToRef")))
                .filter(event -> Scope.definition(event, "timer") != null)
                .toList();
        List<String> earlier = Stream.concat(
                        Stream.ofNullable(Diagram.camunda(task, "dueDate")),
                        timers.stream().filter(timer -> !ends(timer)).flatMap(TimeOrderCheck::date))
                .flatMap(TimeOrderCheck::words)
                .toList();
        timers.stream()
                .filter(timer -> ends(timer) && !faults.isSaidOf(Diagram.id(timer)))
                .forEach(timer -> date(timer).flatMap(TimeOrderCheck::words).forEach(end -> earlier.stream()
                        .filter(time -> reader.isLater(time, end))
                        .forEach(time -> faults.add(Diagram.id(timer), "gate.time.order", end, time))));
    }

    private static boolean ends(Element event) {
        return !"false".equals(event.attribute("cancelActivity"));
    }

    private static Stream<String> date(Element event) {
        return Scope.definition(event, "timer").elements().stream()
                .filter(time -> Diagram.is(time, "timeDate"))
                .map(Element::getText);
    }

    private static Stream<String> words(String time) {
        return TimesCheck.said(time).map(TimesCheck.Said::words).filter(Objects::nonNull);
    }
}
