package io.salesweek.security.signin;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.security.accounts.Languages;
import io.salesweek.security.accounts.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The person of the request: their own language, else what the browser asks for, else the company's. */
@Component
class RequestPerson implements CurrentPerson {

    private final Locale companyLocale;

    RequestPerson(@Value("${salesweek.language:zh-CN}") String language) {
        companyLocale = Languages.of(language);
    }

    @Override
    public String id() {
        return signedIn().map(SignedIn::id).orElse(null);
    }

    @Override
    public Locale locale() {
        return signedIn().map(SignedIn::locale).or(RequestPerson::asked).orElse(companyLocale);
    }

    @Override
    public Set<String> roles() {
        return signedIn().map(SignedIn::roles).orElse(Set.of());
    }

    private static Optional<SignedIn> signedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private static Optional<Locale> asked() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? asked(attributes.getRequest())
                : Optional.empty();
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Optional.of(Languages.of(request.getLocale()));
    }
}
