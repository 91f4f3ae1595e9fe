package io.salesweek.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesweek.problem.web.ProblemWriter;
import io.salesweek.security.accounts.Accounts;
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
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Deny by default, in two chains: programs (Basic with each request, no session, no token) and browsers (one session for the webapps
 * and {@code /api}, begun on the sign-in page, with a token on what changes something).
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

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
        http.securityMatcher(Addresses.PROGRAMS)
                .authenticationManager(authentication)
                .authorizeHttpRequests(Addresses::rights)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Protections::headers)
                .addFilterBefore(new SameSite(problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new OwnApiBodies(problems), AuthorizationFilter.class)
                .addFilterAfter(new EngineApiGate(rules, problems), OwnApiBodies.class)
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
                .authorizeHttpRequests(Addresses::rights)
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInFailure())
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                Addresses.path(HttpMethod.POST, "/logout"), Addresses.WEBAPP_LOGOUT))
                        .deleteCookies("JSESSIONID", "XSRF-TOKEN")
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(), Addresses.WEBAPP_LOGOUT)
                        .logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.csrfTokenRepository(Protections.tokens())
                        .csrfTokenRequestHandler(Protections.tokenOnEveryAnswer())
                        // The webapps check a token of their own.
                        .ignoringRequestMatchers(Addresses.WEBAPPS))
                .requestCache(cache -> cache.requestCache(Protections.pagesOnly()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(refusals, Addresses.APIS)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                new NegatedRequestMatcher(Addresses.APIS))
                        .accessDeniedHandler(refusals))
                .headers(Protections::headers)
                .addFilterBefore(new SameSite(problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new StillSignedIn(accounts), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new WebappSignIn(authentication, engine, json, refusals),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new OwnApiBodies(problems), AuthorizationFilter.class)
                .addFilterAfter(new EngineApiGate(rules, problems), OwnApiBodies.class);
        return http.build();
    }

    /** Refusals speak the browser's language: the request must be known before the security chain, not only behind it. */
    @Bean
    OrderedRequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }

    @Bean
    FilterRegistrationBean<PageNonce> pageNonce() {
        FilterRegistrationBean<PageNonce> filter = new FilterRegistrationBean<>(new PageNonce());
        filter.addUrlPatterns("/camunda/app/*");
        return filter;
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
