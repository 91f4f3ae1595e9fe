package io.salesweek.engine.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.MultipartPayloadProvider;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.stereotype.Component;

/** Registers the engine's REST API with our answers in place of its general exception mappers, and what else is ours. */
@Component
class AnswerMappers {

    /** What would answer in the engine's words. */
    private static final Set<Class<?>> OTHERS = Set.of(
            RestExceptionHandler.class,
            ProcessEngineExceptionHandler.class,
            ExceptionHandler.class,
            JsonParseExceptionHandler.class,
            JsonMappingExceptionHandler.class);

    private final PlainAnswers answers;
    private final FilterNames names;

    AnswerMappers(PlainAnswers answers, FilterNames names) {
        this.answers = answers;
        this.names = names;
    }

    void register(ResourceConfig rest) {
        Set<Class<?>> parts = new HashSet<>(CamundaRestResources.getConfigurationClasses());
        parts.removeAll(OTHERS);
        parts.remove(MultipartPayloadProvider.class);
        rest.register(JacksonFeature.withoutExceptionMappers());
        rest.registerClasses(parts);
        rest.register(names);
        rest.register(new DeployedAtOnce());
        rest.register(new FilesOnce());
        rest.register(new OfRest(answers));
        rest.register(new OfEngine(answers));
        rest.register(new OfAnything(answers));
    }

    static final class OfRest implements ExceptionMapper<RestException> {

        private final PlainAnswers answers;

        @Context
        private UriInfo request;

        OfRest(PlainAnswers answers) {
            this.answers = answers;
        }

        @Override
        public Response toResponse(RestException thrown) {
            return answers.answer(thrown, request);
        }
    }

    static final class OfEngine implements ExceptionMapper<ProcessEngineException> {

        private final PlainAnswers answers;

        @Context
        private UriInfo request;

        OfEngine(PlainAnswers answers) {
            this.answers = answers;
        }

        @Override
        public Response toResponse(ProcessEngineException thrown) {
            return answers.answer(thrown, request);
        }
    }

    static final class OfAnything implements ExceptionMapper<Throwable> {

        private final PlainAnswers answers;

        @Context
        private UriInfo request;

        OfAnything(PlainAnswers answers) {
            this.answers = answers;
        }

        @Override
        public Response toResponse(Throwable thrown) {
            return answers.answer(thrown, request);
        }
    }
}
