package io.salesweek.engine.forms;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.stereotype.Component;

/**
 * While a form is opened nothing is written, and its parts ask for the same rows again and again: whatever a repository has answered it
 * answers once more, without the database.
 */
@Component
class ReadOnce implements BeanPostProcessor {

    private static final Pattern WRITES = Pattern.compile("(save|delete|flush).*");

    private static final ThreadLocal<Map<Asked, Object>> TOLD = new ThreadLocal<>();

    private record Asked(Class<?> repository, Method question, List<Object> arguments) {}

    /** @param reading writes nothing */
    static <T> T during(Supplier<T> reading) {
        if (TOLD.get() != null) {
            return reading.get();
        }
        TOLD.set(new HashMap<>());
        try {
            return reading.get();
        } finally {
            TOLD.remove();
        }
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repositories) {
            repositories.addRepositoryFactoryCustomizer(factory -> factory.addRepositoryProxyPostProcessor(
                    (proxy, about) -> proxy.addAdvice(0, remembering(about.getRepositoryInterface()))));
        }
        return bean;
    }

    private static MethodInterceptor remembering(Class<?> repository) {
        return call -> TOLD.get() == null ? call.proceed() : answer(repository, call);
    }

    private static Object answer(Class<?> repository, MethodInvocation call) throws Throwable {
        if (WRITES.matcher(call.getMethod().getName()).matches()) {
            throw new IllegalStateException("A form that is only opened writes to " + repository.getSimpleName());
        }
        Map<Asked, Object> told = TOLD.get();
        Asked asked = new Asked(repository, call.getMethod(), Arrays.asList(call.getArguments()));
        if (told.containsKey(asked)) {
            return told.get(asked);
        }
        Object answer = call.proceed();
        if (answer instanceof BaseStream) {
            return answer;
        }
        Object kept = answer instanceof List<?> rows ? Collections.unmodifiableList(rows) : answer;
        told.put(asked, kept);
        return kept;
    }
}
