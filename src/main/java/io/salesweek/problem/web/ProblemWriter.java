package io.salesweek.problem.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers a request with problem details where there is no controller: in filters and error pages. */
@Component
public class ProblemWriter {

    private final ProblemDetails details;
    private final ObjectMapper json;

    ProblemWriter(ProblemDetails details, ObjectMapper json) {
        this.details = details;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        write(request, response, details.of(status));
    }

    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key, Object... args)
            throws IOException {
        write(request, response, details.of(status, key, args));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail detail)
            throws IOException {
        if (isAskedByEngineClient(request)) {
            detail.setProperty("message", detail.getDetail());
        }
        try {
            detail.setInstance(new URI(request.getRequestURI()));
        } catch (URISyntaxException unreadable) {
            detail.setInstance(null);
        }
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            json.writeValue(response.getOutputStream(), detail);
        }
    }

    /** Programs made for the engine's API, Camunda Modeler's Deploy dialog among them, show {@code message}, as the engine names it. */
    private static boolean isAskedByEngineClient(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.startsWith(request.getContextPath() + "/engine-rest");
    }
}
