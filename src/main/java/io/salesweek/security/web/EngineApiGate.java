package io.salesweek.security.web;

import io.salesweek.problem.Problem;
import io.salesweek.problem.web.ProblemWriter;
import io.salesweek.security.accounts.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of the engine's REST API and the webapps' APIs: calls that are on the list, with bodies that bring no code. */
class EngineApiGate extends OncePerRequestFilter {

    private final EngineApiRules rules;
    private final ProblemWriter problems;
    private final SafeBodies bodies = new SafeBodies();

    EngineApiGate(EngineApiRules rules, ProblemWriter problems) {
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EngineApiPath.leadsThere(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isAllowed(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN);
            return;
        }
        HttpServletRequest checked;
        try {
            checked = bodies.check(request);
        } catch (Problem refused) {
            problems.write(request, response, Bodies.status(refused), refused.key());
            return;
        }
        chain.doFilter(checked, response);
    }

    private boolean isAllowed(HttpServletRequest request) {
        Optional<String> path = EngineApiPath.of(request);
        String verb = request.getMethod().equals(HttpMethod.HEAD.name()) ? HttpMethod.GET.name() : request.getMethod();
        return path.isPresent()
                && SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof SignedIn person
                && rules.allow(person, verb, path.get());
    }
}
