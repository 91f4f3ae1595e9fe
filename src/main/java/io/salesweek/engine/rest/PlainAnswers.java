package io.salesweek.engine.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.salesweek.engine.forms.FormRefused;
import io.salesweek.engine.gate.ModelsRefused;
import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns what the engine's REST API throws into an answer. A refused form (or a {@link Problem}) is told as it is, without the engine's
 * words around it; whatever else goes wrong while a form is sent, or with somebody else's task, is told plainly too. The rest is the
 * engine's own answer.
 */
@Component
class PlainAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(PlainAnswers.class);

    private static final Pattern ONE_TASK = Pattern.compile("(^|/)task/[^/]+");

    /** The engine's words for a step that asks for a variable its case does not have. */
    private static final Pattern NO_VARIABLE = Pattern.compile("Cannot resolve identifier '(\\w+)'");

    private final Texts texts;
    private final ObjectProvider<CurrentPerson> person;

    PlainAnswers(Texts texts, ObjectProvider<CurrentPerson> person) {
        this.texts = texts;
        this.person = person;
    }

    /** The body; {@code type} is the kind of problem. */
    public record Body(String type, String message) {}

    Response answer(Throwable thrown, UriInfo request) {
        if (find(thrown, FormRefused.class) instanceof FormRefused refused) {
            return answer(refused.kind(), refused.getMessage());
        }
        if (find(thrown, Problem.class) instanceof Problem problem) {
            return answer(problem.kind(), texts.of(locale(), problem));
        }
        if (find(thrown, ModelsRefused.class) instanceof ModelsRefused refused) {
            return answer(Problem.Kind.BAD_INPUT, refused.getMessage());
        }
        if (thrown instanceof JsonProcessingException) {
            return answer(Problem.Kind.BAD_INPUT, "engine.form.unreadable", thrown);
        }
        return request.getPath().endsWith("/submit-form") ? answerForm(thrown) : answerCall(thrown, request);
    }

    private Response answerCall(Throwable thrown, UriInfo request) {
        if (isNotTheirTask(thrown, request)) {
            return answer(Problem.Kind.FORBIDDEN, "engine.form.notYours", thrown);
        }
        if (has(thrown, TaskAlreadyClaimedException.class::isInstance)) {
            return answer(Problem.Kind.CONFLICT, "engine.task.taken", thrown);
        }
        if (ExceptionHandlerHelper.getInstance().getStatus(thrown).getStatusCode() < 500) {
            return engineAnswer(thrown);
        }
        if (has(thrown, PlainAnswers::isNothing)) {
            return answer(Problem.Kind.NOT_FOUND, "engine.call.nothing", thrown);
        }
        Matcher lacking = NO_VARIABLE.matcher(String.valueOf(root(thrown)));
        if (lacking.find()) {
            return answer(Problem.Kind.BAD_INPUT, texts.of(locale(), "engine.call.variable", lacking.group(1)));
        }
        if (request.getPath().endsWith("deployment/create")) {
            // whatever the gate lets pass and the engine does not is the file's fault; its SQL is nobody's business
            return has(thrown, SQLException.class::isInstance)
                    ? answer(Problem.Kind.BAD_INPUT, "gate.engine.stored", thrown)
                    : answer(Problem.Kind.BAD_INPUT, texts.of(locale(), "gate.engine", root(thrown)));
        }
        return Unreadable.is(thrown)
                ? answer(Problem.Kind.BAD_INPUT, "engine.call.unreadable", thrown)
                : engineAnswer(thrown);
    }

    /** Whichever way somebody tries to get another person's task done. */
    private static boolean isNotTheirTask(Throwable thrown, UriInfo request) {
        return has(thrown, AuthorizationException.class::isInstance)
                && ONE_TASK.matcher(request.getPath()).find();
    }

    private static boolean isNothing(Throwable thrown) {
        return thrown instanceof NullValueException || thrown instanceof NotFoundException;
    }

    private Response answerForm(Throwable thrown) {
        if (has(thrown, AuthorizationException.class::isInstance)) {
            return answer(Problem.Kind.FORBIDDEN, "engine.form.notYours", thrown);
        }
        if (has(thrown, OptimisticLockingException.class::isInstance)) {
            return answer(Problem.Kind.CONFLICT, "engine.form.meanwhile", thrown);
        }
        if (has(thrown, PlainAnswers::isNothing)) {
            return answer(Problem.Kind.NOT_FOUND, "engine.form.gone", thrown);
        }
        Status status = ExceptionHandlerHelper.getInstance().getStatus(thrown);
        // the engine says so of a file or an object that is none, before the form sees it
        if (status == Status.BAD_REQUEST || thrown instanceof IllegalArgumentException || Unreadable.is(thrown)) {
            return answer(Problem.Kind.BAD_INPUT, "engine.form.unreadable", thrown);
        }
        return status.getStatusCode() < 500 ? engineAnswer(thrown) : failed(thrown);
    }

    private Response failed(Throwable thrown) {
        LOG.error("A form could not be taken", thrown);
        return response(Status.INTERNAL_SERVER_ERROR, "FAILED", texts.of(locale(), "engine.form.failed"));
    }

    private Response answer(Problem.Kind kind, String key, Throwable thrown) {
        LOG.info("Not taken: {}", thrown.toString());
        return answer(kind, texts.of(locale(), key));
    }

    private static Response answer(Problem.Kind kind, String sentence) {
        return response(status(kind), kind.name(), sentence);
    }

    private static Response response(Status status, String type, String sentence) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Body(type, sentence))
                .build();
    }

    private static Response engineAnswer(Throwable thrown) {
        return ExceptionHandlerHelper.getInstance().getResponse(thrown);
    }

    private static Status status(Problem.Kind kind) {
        return switch (kind) {
            case BAD_INPUT -> Status.BAD_REQUEST;
            case FORBIDDEN -> Status.FORBIDDEN;
            case NOT_FOUND -> Status.NOT_FOUND;
            case CONFLICT -> Status.CONFLICT;
        };
    }

    private Locale locale() {
        CurrentPerson current = person.getIfAvailable();
        Locale locale = current == null ? null : current.locale();
        return locale == null ? Locale.ENGLISH : locale;
    }

    private static String root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static boolean has(Throwable thrown, Predicate<Throwable> kind) {
        return find(thrown, kind) != null;
    }

    private static Throwable find(Throwable thrown, Class<? extends Throwable> type) {
        return find(thrown, type::isInstance);
    }

    private static Throwable find(Throwable thrown, Predicate<Throwable> kind) {
        Throwable cause = thrown;
        while (cause != null && !kind.test(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
