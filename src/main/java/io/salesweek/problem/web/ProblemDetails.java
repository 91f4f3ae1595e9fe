package io.salesweek.problem.web;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes RFC 9457 problem details in the person's language: {@code title} the kind, {@code detail} what to do about it. */
@Component
public class ProblemDetails {

    private final Texts texts;
    private final CurrentPerson person;

    ProblemDetails(Texts texts, CurrentPerson person) {
        this.texts = texts;
        this.person = person;
    }

    public ProblemDetail of(Problem problem) {
        ProblemDetail detail = of(status(problem.kind()), problem.key(), problem.args());
        if (problem.field() != null) {
            detail.setProperty("field", problem.field());
        }
        return detail;
    }

    /** With the general sentence for that status. */
    public ProblemDetail of(HttpStatusCode status) {
        return of(status, "problem.detail." + known(status));
    }

    public ProblemDetail of(HttpStatusCode status, String key, Object... args) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, texts.of(person.locale(), key, args));
        detail.setTitle(texts.of(person.locale(), "problem.title." + known(status)));
        return detail;
    }

    static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case BAD_INPUT -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    /** The status whose text stands for this one: its own, else its class's. */
    private static int known(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403, 404, 405, 406, 409, 413, 415, 429 -> status.value();
            default -> status.is5xxServerError() ? 500 : 400;
        };
    }
}
