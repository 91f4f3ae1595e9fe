package io.salesweek.security.web;

import io.salesweek.problem.web.ProblemWriter;
import io.salesweek.security.accounts.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** 401, 403 and 429 as problem details; a browser is not asked to open its own password window, a program is told to use Basic. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    ProblemEntryPoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts pause) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.seconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS);
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null
                && !request.getRequestURI().startsWith("/camunda")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"SalesWeek\", charset=\"UTF-8\"");
        }
        problems.write(request, response, HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || known instanceof AnonymousAuthenticationToken) {
            commence(request, response, null);
        } else {
            problems.write(request, response, HttpStatus.FORBIDDEN);
        }
    }
}
