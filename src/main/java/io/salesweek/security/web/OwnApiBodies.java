package io.salesweek.security.web;

import io.salesweek.problem.Problem;
import io.salesweek.problem.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies of {@code /api} of sensible size (imports have a limit of their own), and nowhere compressed ones: a few bytes would become
 * gigabytes.
 */
class OwnApiBodies extends OncePerRequestFilter {

    private static final RequestMatcher OWN = Addresses.path("/api/**");
    private static final RequestMatcher IMPORTS = Addresses.path("/api/imports/**");

    private final ProblemWriter problems;

    OwnApiBodies(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Bodies.isEncoded(request)) {
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "security.body.encoded");
            return;
        }
        HttpServletRequest checked = request;
        try {
            if (OWN.matches(request) && !IMPORTS.matches(request)) {
                checked = new ReadAgain(request, Bodies.read(request, SafeBodies.MAX_BYTES));
            }
        } catch (Problem refused) {
            problems.write(request, response, Bodies.status(refused), refused.key());
            return;
        }
        chain.doFilter(checked, response);
    }
}
