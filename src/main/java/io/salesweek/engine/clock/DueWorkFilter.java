package io.salesweek.engine.clock;

import io.salesweek.engine.ClockDriver;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * In a rehearsal a call that makes work due answers after that work is done. Outermost, so that the caller's sign-in is over when
 * the work starts; the answer is held back until then; one call at a time, so that the same calls always end the same way.
 */
@Component
@Profile("rehearsal")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DueWorkFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ClockDriver driver;
    private final ReentrantLock turn = new ReentrantLock(true);

    DueWorkFilter(ClockDriver driver) {
        this.driver = driver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean works =
                path.startsWith("/api/") || path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/");
        return READING.contains(request.getMethod()) || !works;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        turn.lock();
        try {
            chain.doFilter(request, held);
            driver.runDue();
        } finally {
            turn.unlock();
            held.copyBodyToResponse();
        }
    }
}
