package io.salesweek.security.web;

import io.salesweek.problem.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that two readers may read in two ways (double slashes, parameters, dots, encoded separators, letters that need no
 * encoding), before anything else looks at them: rights are decided by the address, and what decides must read it as what answers does.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

    private static final List<String> AMBIGUOUS =
            List.of("//", ";", "\\", "/./", "/../", "%2f", "%5c", "%2e", "%25", "%3b", "%00", "%0a", "%0d");
    /** Letters, digits, hyphen, underscore, tilde: nobody encodes them but to be read in two ways. */
    private static final Pattern NEEDLESSLY_ENCODED =
            Pattern.compile("%(2d|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])");

    private final ProblemWriter problems;

    PlainPaths(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().toLowerCase(Locale.ROOT);
        if (AMBIGUOUS.stream().anyMatch(path::contains)
                || NEEDLESSLY_ENCODED.matcher(path).find()
                || holdsNul(request.getQueryString())) {
            problems.write(request, response, HttpStatus.BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** No text of ours holds a NUL; a database would stumble over it. */
    private static boolean holdsNul(String query) {
        return query != null && query.contains("%00");
    }
}
