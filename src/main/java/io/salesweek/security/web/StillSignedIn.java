package io.salesweek.security.web;

import io.salesweek.security.accounts.Accounts;
import io.salesweek.security.accounts.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session holds as long as its person may sign in with the password it began with; roles and language are those of now. */
class StillSignedIn extends OncePerRequestFilter {

    private static final Pattern FILES = Pattern.compile("/camunda/.*\\.(js|css|woff2?|svg|png|ico|json|ttf|eot)");

    private final Accounts accounts;

    StillSignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/camunda/api") && FILES.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn before) {
            renew(request, before);
        }
        chain.doFilter(request, response);
    }

    private void renew(HttpServletRequest request, SignedIn before) {
        Optional<SignedIn> now =
                accounts.find(before.id()).filter(person -> person.stamp().equals(before.stamp()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        now.ifPresent(person -> context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities())));
        SecurityContextHolder.setContext(context);
        if (now.isEmpty()) {
            request.getSession().invalidate();
        }
    }
}
