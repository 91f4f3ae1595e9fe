package io.salesweek.engine.expressions;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;

/**
 * What names in expressions lead to when they are evaluated: listed beans first, so that no variable can pose as one, then
 * {@code execution}, then variables; of all objects met on the way, only a listed bean's methods and the execution's business key. The
 * second lock behind {@link SmallLanguage}.
 */
final class ListedOnly extends ELResolver {

    private final ProcessBeans beans;

    ListedOnly(ProcessBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return named(context, (String) property);
        }
        return base instanceof DelegateExecution execution && SmallLanguage.BUSINESS_KEY.equals(property)
                ? resolved(context, execution.getProcessBusinessKey())
                : null;
    }

    private Object named(ELContext context, String name) {
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (beans.isListed(name)) {
            return resolved(context, beans.get(name));
        }
        if (SmallLanguage.EXECUTION.equals(name)) {
            return resolved(context, execution(scope));
        }
        if (scope != null && scope.hasVariable(name)) {
            return resolved(context, scope.getVariable(name));
        }
        VariableContext variables = (VariableContext) context.getContext(VariableContext.class);
        TypedValue value = variables == null ? null : variables.resolve(name);
        return value == null ? null : resolved(context, value.getValue());
    }

    private static Object execution(VariableScope scope) {
        return scope instanceof DelegateTask task ? task.getExecution() : scope;
    }

    private static Object resolved(ELContext context, Object value) {
        context.setPropertyResolved(true);
        return value;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        for (Method candidate : beans.methods(base, method.toString(), arguments.length)) {
            Object result = call(candidate, base, converted(context, candidate, arguments));
            return resolved(context, result);
        }
        return null;
    }

    private static Object[] converted(ELContext context, Method method, Object[] arguments) {
        ExpressionFactory factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            values[i] = type.isInstance(arguments[i]) ? arguments[i] : factory.coerceToType(arguments[i], type);
        }
        return values;
    }

    private static Object call(Method method, Object bean, Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("Expressions only read");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
