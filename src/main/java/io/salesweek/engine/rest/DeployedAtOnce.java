package io.salesweek.engine.rest;

import io.salesweek.problem.Problem;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.mapper.MultipartFormData;

/** A deployment is in force at once: until a later time the engine would have the latest version suspended, and no week could open. */
class DeployedAtOnce implements ReaderInterceptor {

    private static final String ACTIVATION_TIME = "deployment-activation-time";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (read instanceof MultipartFormData parts && parts.getNamedPart(ACTIVATION_TIME) != null) {
            throw Problem.badInput("gate.later");
        }
        return read;
    }
}
