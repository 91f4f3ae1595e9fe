package io.salesweek.engine.expressions;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.Cache;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.TreeCache;
import org.camunda.bpm.impl.juel.TreeStore;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/** The engine's expressions, wherever they come from: diagrams, timers, stored filters, queries. */
final class NarrowExpressions extends JuelExpressionManager {

    private static final int REMEMBERED = 1000;

    private final ProcessBeans beans;

    NarrowExpressions(ProcessBeans beans) {
        this.beans = beans;
        TreeCache cache = new Cache(REMEMBERED);
        setExpressionFactory(new ExpressionFactoryImpl(new TreeStore(SmallLanguage.forEngine(beans), cache)));
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        try {
            return super.createValueExpression(expression);
        } catch (ELException e) {
            throw new BadUserRequestException(e.getMessage(), e);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new ListedOnly(beans);
    }
}
