package io.salesweek.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that diagrams may ask by its name: {@code #{due.in(execution, '1 working day')}}. Its public methods are what they may call;
 * of all other beans they see none, but for delegates ({@code org.camunda.bpm.engine.delegate.JavaDelegate}, named {@code *Delegate}),
 * which they may only name in {@code camunda:delegateExpression}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface ProcessBean {

    /** The name in diagrams. */
    @AliasFor(annotation = Component.class)
    String value();
}
