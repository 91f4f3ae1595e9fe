package io.salesweek.security.web;

import io.salesweek.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Reads a request's body as far as it may go. */
final class Bodies {

    private static final String LARGE = "security.body.large";

    private Bodies() {}

    /** One byte more than allowed is enough to know; the rest is never read. */
    static byte[] read(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw Problem.badInput(LARGE);
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw Problem.badInput(LARGE);
        }
        return body;
    }

    static boolean isEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    static HttpStatus status(Problem problem) {
        return problem.key().equals(LARGE) ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }
}
