package io.salesweek.problem.web;

import io.salesweek.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong in a controller, told as problem details; what is our fault is logged and told without its inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemDetails details;

    ProblemAdvice(ProblemDetails details) {
        this.details = details;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        return answer(details.of(problem), new HttpHeaders());
    }

    /** Sign-in and rights are answered by the security chain, before and after controllers alike. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    ResponseEntity<Object> leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    /** A file that is not sent as it says; one that is too large has an answer of its own. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(MultipartException broken) {
        return answer(details.of(HttpStatus.BAD_REQUEST), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault) {
        LOG.error("A request failed", fault);
        return answer(details.of(HttpStatus.INTERNAL_SERVER_ERROR), new HttpHeaders());
    }

    /** Malformed JSON, unknown paths, wrong verbs and media types: the status is Spring's, the words are ours. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(details.of(status), headers);
    }

    private static ResponseEntity<Object> answer(ProblemDetail detail, HttpHeaders given) {
        // Spring's own may be read-only.
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(given);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(detail, headers, detail.getStatus());
    }
}
