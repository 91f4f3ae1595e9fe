package io.salesweek.security.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What protects a browser's session: headers, the token on what changes something, and where sign-in leads back to. */
final class Protections {

    /** Own pages bring their files from here and nothing else; the webapps have a policy of their own. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Protections() {}

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher own = new NegatedRequestMatcher(Addresses.WEBAPPS);
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(own, new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        own, new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** Names other than the webapps' own, which share the browser. */
    static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("SALESWEEK-TOKEN");
        tokens.setHeaderName("X-SALESWEEK-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    static CsrfTokenRequestAttributeHandler tokenOnEveryAnswer() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** After sign-in people come back to the page they asked for, never to a call in its background. */
    static RequestCache pagesOnly() {
        PageAskedFor cache = new PageAskedFor();
        cache.setRequestMatcher(new AndRequestMatcher(
                Addresses.path(HttpMethod.GET, "/camunda/app/**"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return cache;
    }
}
