package io.salesweek.engine.expressions;

import io.salesweek.engine.ProcessBean;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans that diagrams may name, and what they may call of them. */
@Component
public class ProcessBeans {

    private static final String DELEGATE = "Delegate";

    private final ListableBeanFactory factory;
    private final Map<String, Class<?>> asked = new ConcurrentHashMap<>();
    private Set<String> askable;
    private Set<String> delegates;

    ProcessBeans(ListableBeanFactory factory) {
        this.factory = factory;
    }

    /** Names of the beans whose methods may be called. */
    public synchronized Set<String> askable() {
        if (askable == null) {
            askable = Set.of(factory.getBeanNamesForAnnotation(ProcessBean.class));
        }
        return askable;
    }

    /** Names of the beans that may stand in {@code camunda:delegateExpression}. */
    public synchronized Set<String> delegates() {
        if (delegates == null) {
            delegates = Arrays.stream(factory.getBeanNamesForType(JavaDelegate.class))
                    .filter(name -> name.endsWith(DELEGATE))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return delegates;
    }

    boolean isListed(String name) {
        return askable().contains(name) || delegates().contains(name);
    }

    Object get(String name) {
        return factory.getBean(name);
    }

    boolean has(String bean, String method, int arguments) {
        return named(bean, method, arguments).findAny().isPresent();
    }

    /** What the method answers with, wrapped; {@code Object} when there is none of that name. */
    Class<?> answer(String bean, String method, int arguments) {
        return named(bean, method, arguments)
                .<Class<?>>map(candidate -> ClassUtils.resolvePrimitiveIfNecessary(candidate.getReturnType()))
                .findFirst()
                .orElse(Object.class);
    }

    /** What the methods of that name take. */
    Stream<Class<?>[]> parameters(String bean, String method, int arguments) {
        return named(bean, method, arguments).map(Method::getParameterTypes);
    }

    private Stream<Method> named(String bean, String method, int arguments) {
        return askable().contains(bean)
                ? methods(type(bean)).filter(candidate -> fits(candidate, method, arguments))
                : Stream.empty();
    }

    /** The methods of that name of a bean that may be asked; none for any other object. */
    Collection<Method> methods(Object bean, String method, int arguments) {
        boolean listed = askable().stream().anyMatch(name -> factory.getBean(name) == bean);
        return listed
                ? methods(ClassUtils.getUserClass(bean))
                        .filter(candidate -> fits(candidate, method, arguments))
                        .toList()
                : Set.of();
    }

    private Class<?> type(String bean) {
        return asked.computeIfAbsent(bean, name -> ClassUtils.getUserClass(factory.getType(name)));
    }

    /** What the bean's own class offers: nothing that every object has, nothing a proxy adds. */
    private static Stream<Method> methods(Class<?> type) {
        return Stream.<Class<?>>iterate(type, at -> at != null && at != Object.class, Class::getSuperclass)
                .map(Class::getDeclaredMethods)
                .flatMap(Arrays::stream)
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .collect(Collectors.toMap(ProcessBeans::signature, Function.identity(), (own, inherited) -> own))
                .values()
                .stream();
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }

    private static boolean fits(Method method, String name, int arguments) {
        return method.getName().equals(name) && method.getParameterCount() == arguments && !method.isBridge();
    }
}
