package io.salesweek.security.web;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which address is whose: what is open, what needs a sign-in, and what is there at all; all else is refused. */
final class Addresses {

    static final RequestMatcher ENGINE_REST = path("/engine-rest/**");
    static final RequestMatcher WEBAPPS = path("/camunda/**");
    static final RequestMatcher WEBAPP_LOGOUT = path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    static final RequestMatcher API_DOCS = new OrRequestMatcher(path("/v3/api-docs/**"), path("/v3/api-docs.yaml"));
    static final RequestMatcher OWN_APIS = new OrRequestMatcher(path("/api/**"), API_DOCS, path("/actuator/**"));
    static final RequestMatcher OPEN = new OrRequestMatcher(
            path(HttpMethod.GET, "/login"),
            path(HttpMethod.GET, "/sign-in.css"),
            path(HttpMethod.GET, "/favicon.ico"),
            path(HttpMethod.GET, "/actuator/health/**"));
    static final RequestMatcher APIS = new OrRequestMatcher(OWN_APIS, path("/camunda/api/**"));
    static final RequestMatcher WITH_CREDENTIALS = new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION);
    static final RequestMatcher PROGRAMS =
            new OrRequestMatcher(ENGINE_REST, new AndRequestMatcher(OWN_APIS, WITH_CREDENTIALS));
    static final RequestMatcher KNOWN =
            new OrRequestMatcher(path(HttpMethod.GET, "/"), ENGINE_REST, WEBAPPS, path("/api/**"), API_DOCS);

    private Addresses() {}

    static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                // Makes an administrator of anyone while there is none: a published hole of this version, without a
                // fix.
                .requestMatchers(path("/camunda/api/admin/setup/**"))
                .denyAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(path("/actuator/**"))
                .hasRole("admin")
                .requestMatchers(KNOWN)
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    static RequestMatcher path(HttpMethod verb, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(verb, pattern);
    }
}
