package io.salesweek.engine.expressions;

import java.util.List;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** An expression says more than the language allows: with the key of the sentence that tells a person so. */
final class NotAllowed extends TreeBuilderException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> args;

    NotAllowed(String expression, String what, String key, Object... args) {
        super(expression, 0, what, "the words of diagrams", what + " is not allowed in " + expression);
        this.key = key;
        this.args = List.of(args);
    }

    String key() {
        return key;
    }

    List<Object> args() {
        return args;
    }
}
