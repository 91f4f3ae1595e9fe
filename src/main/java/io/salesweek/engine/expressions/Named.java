package io.salesweek.engine.expressions;

import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;

/** {@code base.name} in an expression, which JUEL's own node keeps to itself. */
final class Named extends AstDot {

    private final AstNode base;
    private final String name;

    private Named(AstNode base, String name, boolean lvalue) {
        super(base, name, lvalue);
        this.base = base;
        this.name = name;
    }

    AstNode base() {
        return base;
    }

    String name() {
        return name;
    }

    /** JUEL's parser, leaving these nodes behind. */
    static Parser parser(Builder builder, String expression) {
        return new Parser(builder, expression) {
            @Override
            protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
                return new Named(base, property, lvalue);
            }
        };
    }
}
