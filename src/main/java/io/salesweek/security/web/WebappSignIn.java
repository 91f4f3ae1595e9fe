package io.salesweek.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationDto;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The webapps' own sign-in form, which they show when a session has ended while a page is open: the same sign-in as everywhere, answered
 * the way their page expects.
 */
class WebappSignIn extends UsernamePasswordAuthenticationFilter {

    static final String PATH = "/camunda/api/admin/auth/user/{engine}/login/{app}";

    private final ProcessEngine engine;
    private final ObjectMapper json;

    WebappSignIn(
            AuthenticationManager authentication, ProcessEngine engine, ObjectMapper json, ProblemEntryPoint refusals) {
        super(authentication);
        this.engine = engine;
        this.json = json;
        setRequiresAuthenticationRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setAuthenticationSuccessHandler(this::welcome);
        setAuthenticationFailureHandler(refusals::commence);
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                AuthenticationDto.fromAuthentication(
                        AuthenticationUtil.createAuthentication(engine, person.getName())));
    }
}
