package io.salesweek.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesweek.problem.web.ProblemWriter;
import io.salesweek.security.accounts.Accounts;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Deny by default, in two chains: programs (Basic with each request, no session, no token) and browsers (one session for the webapps
 * and {@code /api}, begun on the sign-in page, with a token on what changes something).
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final RequestMatcher ENGINE_REST = path("/engine-rest/**");
    private static final RequestMatcher WEBAPPS = path("/camunda/**");
    private static final RequestMatcher WEBAPP_LOGOUT =
            path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    private static final RequestMatcher API_DOCS =
            new OrRequestMatcher(path("/v3/api-docs/**"), path("/v3/api-docs.yaml"));
    private static final RequestMatcher OWN_APIS =
            new OrRequestMatcher(path("/api/**"), API_DOCS, path("/actuator/**"));
    private static final RequestMatcher OPEN = new OrRequestMatcher(
            path(HttpMethod.GET, "/login"),
            path(HttpMethod.GET, "/sign-in.css"),
            path(HttpMethod.GET, "/favicon.ico"),
            path(HttpMethod.GET, "/actuator/health/**"));
    private static final RequestMatcher APIS = new OrRequestMatcher(OWN_APIS, path("/camunda/api/**"));
    private static final RequestMatcher WITH_CREDENTIALS = new RequestHeaderRequestMatcher(HttpHeaders.AUTHORIZATION);
    private static final RequestMatcher PROGRAMS =
            new OrRequestMatcher(ENGINE_REST, new AndRequestMatcher(OWN_APIS, WITH_CREDENTIALS));
    private static final RequestMatcher KNOWN =
            new OrRequestMatcher(path(HttpMethod.GET, "/"), ENGINE_REST, WEBAPPS, path("/api/**"), API_DOCS);

    /** Own pages bring their files from here and nothing else; the webapps have a policy of their own. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> signIns) {
        return new ProviderManager(signIns);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            AuthenticationManager authentication,
            ProblemEntryPoint refusals,
            ProblemWriter problems,
            EngineApiRules rules,
            IdentityService identities)
            throws Exception {
        http.securityMatcher(PROGRAMS)
                .authenticationManager(authentication)
                .authorizeHttpRequests(SecurityChains::rights)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityChains::headers)
                .addFilterBefore(new SameSite(problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new EngineApiGate(rules, problems), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentity(identities), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            AuthenticationManager authentication,
            Accounts accounts,
            ProblemEntryPoint refusals,
            ProblemWriter problems,
            EngineApiRules rules,
            ProcessEngine engine,
            ObjectMapper json)
            throws Exception {
        http.authenticationManager(authentication)
                .authorizeHttpRequests(SecurityChains::rights)
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInFailure())
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(path(HttpMethod.POST, "/logout"), WEBAPP_LOGOUT))
                        .deleteCookies("JSESSIONID", "XSRF-TOKEN")
                        .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(), WEBAPP_LOGOUT)
                        .logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(tokenOnEveryAnswer())
                        // The webapps check a token of their own.
                        .ignoringRequestMatchers(WEBAPPS))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(refusals, APIS)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(APIS))
                        .accessDeniedHandler(refusals))
                .headers(SecurityChains::headers)
                .addFilterBefore(new SameSite(problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new StillSignedIn(accounts), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new WebappSignIn(authentication, engine, json, refusals),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new EngineApiGate(rules, problems), AuthorizationFilter.class);
        return http.build();
    }

    private static void rights(
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

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher own = new NegatedRequestMatcher(WEBAPPS);
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(own, new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        own, new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** Names other than the webapps' own, which share the browser. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("SALESWEEK-TOKEN");
        tokens.setHeaderName("X-SALESWEEK-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static CsrfTokenRequestAttributeHandler tokenOnEveryAnswer() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** After sign-in people come back to the page they asked for, never to a call in its background. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                path(HttpMethod.GET, "/camunda/app/**"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod verb, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(verb, pattern);
    }

    /** Refusals speak the browser's language: the request must be known before the security chain, not only behind it. */
    @Bean
    OrderedRequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }

    /** The webapps take over who is signed in here; behind the security chain, before their own filters. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappIdentity() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappIdentity.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }
}
