package io.salesweek.engine.expressions;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * The language of expressions in diagrams and filters: literals, variables, comparisons, {@code and or not}, a listed bean's methods,
 * {@code execution} and its business key. It is JUEL's own parser with everything else refused while the expression is read, so that
 * what is checked is what is evaluated.
 */
final class SmallLanguage extends Builder {

    static final String EXECUTION = "execution";
    static final String BUSINESS_KEY = "processBusinessKey";

    /** The engine's functions that stored filters need. */
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private static final Set<Class<?>> HARMLESS = Set.of(
            AstEval.class,
            AstComposite.class,
            AstText.class,
            AstNested.class,
            AstParameters.class,
            AstBinary.class,
            AstUnary.class,
            AstChoice.class);

    /** Diagrams compare; they do not calculate: numbers are the tables' and the code's. */
    private static final Set<AstBinary.Operator> SUMS =
            Set.of(AstBinary.ADD, AstBinary.SUB, AstBinary.MUL, AstBinary.DIV, AstBinary.MOD);

    private static final String REFUSED = "gate.code.expression";

    private final transient ProcessBeans beans;
    private final transient Given given;
    private final boolean forEngine;

    private SmallLanguage(ProcessBeans beans, boolean forEngine) {
        super(Feature.METHOD_INVOCATIONS);
        this.beans = beans;
        this.given = new Given(beans);
        this.forEngine = forEngine;
    }

    /** For diagrams: who happens to be signed in decides nothing there. */
    static SmallLanguage forDiagrams(ProcessBeans beans) {
        return new SmallLanguage(beans, false);
    }

    /** For all that the engine evaluates: stored filters too, and delegates, which the guard lets stand only where they belong. */
    static SmallLanguage forEngine(ProcessBeans beans) {
        return new SmallLanguage(beans, true);
    }

    @Override
    protected Parser createParser(String expression) {
        return Named.parser(this, expression);
    }

    /** @throws TreeBuilderException when the text says more than the language allows */
    @Override
    public Tree build(String expression) {
        try {
            Tree tree = read(expression);
            if (!forEngine || !beans.delegates().contains(String.valueOf(onlyName(tree)))) {
                check(tree.getRoot(), expression);
            }
            return tree;
        } catch (StackOverflowError nested) {
            throw deep(expression);
        }
    }

    private Tree read(String expression) {
        try {
            return super.build(expression);
        } catch (StackOverflowError nested) {
            throw deep(expression);
        }
    }

    /** More brackets within brackets than anybody reads. */
    private static NotAllowed deep(String expression) {
        return new NotAllowed(expression, "Nesting", "gate.code.deep");
    }

    /** The delegate the whole text names; null when it is anything else. */
    String delegate(String expression) {
        String name = onlyName(read(expression));
        return name != null && beans.delegates().contains(name) ? name : null;
    }

    boolean isNoVariable(String name) {
        return EXECUTION.equals(name) || beans.isListed(name);
    }

    /** @see Given#type */
    Class<?> type(String text) {
        return given.type(build(text).getRoot());
    }

    /** The variable the whole text names; null when it is anything else. */
    String variable(String text) {
        return onlyName(build(text));
    }

    /** The variables that a text holds against a value, with the kind of that value. */
    Map<String, Class<?>> compared(String text) {
        Map<String, Class<?>> kinds = new TreeMap<>();
        compared(build(text).getRoot(), kinds);
        return kinds;
    }

    private void compared(Node node, Map<String, Class<?>> kinds) {
        for (int i = 0; i < node.getCardinality(); i++) {
            Node child = node.getChild(i);
            Node other = node.getCardinality() == 2 ? node.getChild(1 - i) : null;
            if (node instanceof AstBinary
                    && child instanceof AstIdentifier name
                    && other instanceof AstLiteral
                    && given.type(other) != Void.class) {
                kinds.put(name.getName(), given.type(other));
            }
            compared(child, kinds);
        }
    }

    /** The beans' questions, as {@code bean.method}, one of whose answers the text gives: not those that only decide between others. */
    Set<String> answeredBy(String text) {
        Set<String> questions = new TreeSet<>();
        answeredBy(build(text).getRoot(), questions);
        return questions;
    }

    private static void answeredBy(Node node, Set<String> questions) {
        if (node instanceof AstMethod call && call.getChild(0) instanceof Named name) {
            questions.add(((AstIdentifier) name.base()).getName() + "." + name.name());
        } else if (node instanceof AstChoice) {
            answeredBy(node.getChild(1), questions);
            answeredBy(node.getChild(2), questions);
        } else if (node instanceof AstEval || node instanceof AstNested || node instanceof AstComposite) {
            for (int i = 0; i < node.getCardinality(); i++) {
                answeredBy(node.getChild(i), questions);
            }
        }
    }

    private static String onlyName(Tree tree) {
        Node root = tree.getRoot();
        return root instanceof AstEval && root.getChild(0) instanceof AstIdentifier name ? name.getName() : null;
    }

    private void check(Node node, String expression) {
        if (node instanceof AstMethod method) {
            checkCall(method, expression);
        } else if (node instanceof Named property) {
            checkProperty(property, expression);
        } else if (node instanceof AstFunction function) {
            require(
                    forEngine && FUNCTIONS.contains(function.getName()),
                    function.getName() + "()",
                    REFUSED,
                    expression);
        } else if (node instanceof AstIdentifier name) {
            require(!beans.isListed(name.getName()), name.getName(), "gate.code.bean", expression);
        } else {
            require(!calculates(node), "a calculation", "gate.code.sum", expression);
            require(
                    node instanceof AstLiteral || HARMLESS.contains(node.getClass()),
                    node.toString(),
                    REFUSED,
                    expression);
            checkChildren(node, expression);
        }
    }

    private static boolean calculates(Node node) {
        return node instanceof AstBinary binary && SUMS.contains(binary.getOperator())
                || node instanceof AstUnary unary
                        && unary.getOperator() == AstUnary.NEG
                        && !(unary.getChild(0) instanceof AstLiteral);
    }

    private void checkChildren(Node node, String expression) {
        for (int i = 0; i < node.getCardinality(); i++) {
            check(node.getChild(i), expression);
        }
    }

    private void checkCall(AstMethod method, String expression) {
        Node called = method.getChild(0);
        Node arguments = method.getChild(1);
        boolean known = called instanceof Named name
                && name.base() instanceof AstIdentifier bean
                && beans.has(bean.getName(), name.name(), arguments.getCardinality());
        require(known, text(called) + "()", REFUSED, expression);
        checkChildren(arguments, expression);
        require(given.takes(method), text(called) + "()", "gate.code.argument", expression);
    }

    private static void checkProperty(Named property, String expression) {
        boolean known = property.base() instanceof AstIdentifier base
                && EXECUTION.equals(base.getName())
                && BUSINESS_KEY.equals(property.name());
        require(known, text(property), REFUSED, expression);
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        ((AstNode) node).appendStructure(text, null);
        return text.toString();
    }

    private static void require(boolean allowed, String what, String key, String expression) {
        if (!allowed) {
            throw new NotAllowed(expression, what, key, what, expression);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
