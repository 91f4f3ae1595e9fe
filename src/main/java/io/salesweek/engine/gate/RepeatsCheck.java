package io.salesweek.engine.gate;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.Collection;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What is done once for each is done for a list that is there; what is tried again after a failure is not tried for ever. */
final class RepeatsCheck implements DiagramCheck {

    /** {@code R3/PT1M}, or pauses with commas between. */
    private static final Pattern RETRY = Pattern.compile(
            "R[1-9]\\d?/(P\\d+D|PT(?=.*[1-9])(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)|PT?\\d+[DHMS](,\\s*PT?\\d+[DHMS]){0,20}");

    private final ModelGuard guard;
    private final VariablesCheck variables;

    RepeatsCheck(ModelGuard guard, VariablesCheck variables) {
        this.guard = guard;
        this.variables = variables;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.all("multiInstanceLoopCharacteristics").forEach(loop -> {
            String list = Diagram.camunda(loop, "collection");
            if (list != null && !isList(list, loop, diagram)) {
                faults.add(diagram.owner(loop), "gate.repeat.list", list);
            }
        });
        diagram.all()
                .filter(element -> "failedJobRetryTimeCycle".equals(element.getTagName()))
                .filter(element -> !RETRY.matcher(element.getText().strip()).matches())
                .forEach(element -> faults.add(
                        diagram.owner(element),
                        "gate.repeat.retry",
                        element.getText().strip()));
    }

    /** A bean's list, or a variable: of what is in it nothing is known before. */
    private boolean isList(String said, Element loop, Diagram diagram) {
        Class<?> type = guard.type(said);
        if (type == String.class) {
            return variables.isKnown(said, loop, diagram);
        }
        return type == Object.class || Collection.class.isAssignableFrom(type);
    }
}
