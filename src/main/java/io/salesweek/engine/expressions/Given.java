package io.salesweek.engine.expressions;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.springframework.util.ClassUtils;

/** What kind of value an expression gives, as far as can be told before it is evaluated. */
final class Given {

    private final ProcessBeans beans;

    Given(ProcessBeans beans) {
        this.beans = beans;
    }

    /** {@code Object}: not known before; {@code Void}: null. */
    Class<?> type(Node node) {
        if (node instanceof AstEval || node instanceof AstNested) {
            return type(node.getChild(0));
        }
        if (node instanceof AstLiteral) {
            return literal(node);
        }
        if (node instanceof AstComposite || node instanceof AstText || node instanceof Named) {
            return String.class;
        }
        if (node instanceof AstBinary || node instanceof AstUnary unary && unary.getOperator() != AstUnary.NEG) {
            return Boolean.class;
        }
        if (node instanceof AstUnary) {
            return Number.class;
        }
        if (node instanceof AstIdentifier name) {
            return SmallLanguage.EXECUTION.equals(name.getName()) ? DelegateExecution.class : Object.class;
        }
        return node instanceof AstMethod call ? answer(call) : other(node);
    }

    private Class<?> other(Node node) {
        if (node instanceof AstChoice) {
            Class<?> yes = type(node.getChild(1));
            return yes == type(node.getChild(2)) ? yes : Object.class;
        }
        return Object.class;
    }

    private static Class<?> literal(Node node) {
        if (node instanceof AstString) {
            return String.class;
        }
        if (node instanceof AstNumber) {
            return Number.class;
        }
        if (node instanceof AstBoolean) {
            return Boolean.class;
        }
        return node instanceof AstNull ? Void.class : Object.class;
    }

    private Class<?> answer(AstMethod call) {
        if (call.getChild(0) instanceof Named name && name.base() instanceof AstIdentifier bean) {
            return beans.answer(bean.getName(), name.name(), call.getChild(1).getCardinality());
        }
        return Object.class;
    }

    /** Whether the bean takes values of these kinds; what is not known before, it takes. */
    boolean takes(AstMethod call) {
        Named name = (Named) call.getChild(0);
        Node arguments = call.getChild(1);
        return beans.parameters(((AstIdentifier) name.base()).getName(), name.name(), arguments.getCardinality())
                .anyMatch(parameters -> {
                    for (int i = 0; i < parameters.length; i++) {
                        if (!fits(parameters[i], type(arguments.getChild(i)))) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static boolean fits(Class<?> wanted, Class<?> given) {
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(wanted);
        return given == Object.class && boxed != DelegateExecution.class
                || boxed.isAssignableFrom(given)
                || Number.class.isAssignableFrom(boxed) && Number.class.isAssignableFrom(given);
    }
}
