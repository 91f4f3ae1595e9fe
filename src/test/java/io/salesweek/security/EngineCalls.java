package io.salesweek.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Every call that the shipped engine's REST API and its webapps' APIs have, read off their JAX-RS classes. */
final class EngineCalls {

    /** @param path parameters in braces */
    record Call(String verb, String path) {

        static final Comparator<Call> ORDER = Comparator.comparing(Call::path).thenComparing(Call::verb);

        /** With something for each parameter; nothing is called so. */
        String address() {
            return path.replace("{engine}", "default").replaceAll("\\{[^}]*}", "nothing-1");
        }
    }

    private EngineCalls() {}

    /** Paths below {@code /engine-rest}; the webapps have the same below {@code /camunda/api/engine/engine/{engine}}. */
    static SortedSet<Call> ofTheEngine() {
        SortedSet<Call> calls = calls();
        calls.addAll(of("", DefaultProcessEngineRestServiceImpl.class));
        return calls;
    }

    /** The same again, for an engine by its name. */
    static SortedSet<Call> ofANamedEngine() {
        SortedSet<Call> calls = calls();
        calls.addAll(of("", NamedProcessEngineRestServiceImpl.class));
        return calls;
    }

    /** Whole paths. Needs the running webapps: they know their plugins. */
    static SortedSet<Call> ofTheWebapps() {
        SortedSet<Call> calls = calls();
        new AdminApplication().getClasses().forEach(type -> calls.addAll(of("/camunda/api/admin", type)));
        new CockpitApplication().getClasses().forEach(type -> calls.addAll(of("/camunda/api/cockpit", type)));
        new TasklistApplication().getClasses().forEach(type -> calls.addAll(of("/camunda/api/tasklist", type)));
        new WelcomeApplication().getClasses().forEach(type -> calls.addAll(of("/camunda/api/welcome", type)));
        return calls;
    }

    private static SortedSet<Call> calls() {
        return new TreeSet<>(Call.ORDER);
    }

    private static SortedSet<Call> of(String root, Class<?> type) {
        SortedSet<Call> calls = calls();
        collect(calls, root + path(type), type);
        return calls;
    }

    private static void collect(SortedSet<Call> calls, String at, Class<?> type) {
        for (Method method : type.getMethods()) {
            String path = declarations(method)
                    .map(EngineCalls::path)
                    .filter(part -> !part.isEmpty())
                    .findFirst()
                    .orElse("");
            String verb = declarations(method)
                    .map(EngineCalls::verb)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (verb != null) {
                calls.add(new Call(verb, plain(at + path)));
            } else if (!path.isEmpty()) {
                collect(calls, at + path, method.getReturnType());
            }
        }
    }

    /** The method and what it implements: annotations are on the interfaces. */
    private static Stream<Method> declarations(Method method) {
        return lineage(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName()))
                .filter(other -> Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> lineage(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                lineage(type.getSuperclass()),
                                Arrays.stream(type.getInterfaces()).flatMap(EngineCalls::lineage)));
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        String value = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return value.isEmpty() ? "" : "/" + value;
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String path) {
        return path.replaceAll("\\{\\s*([A-Za-z]+)[^}]*}", "{$1}")
                .replaceAll("\\{(engineName|processEngineName)}", "{engine}")
                .replace("/engine/{name}", "/engine/{engine}");
    }
}
