package io.salesweek.security.signin;

import io.salesweek.security.accounts.Accounts;
import io.salesweek.security.accounts.Passwords;
import io.salesweek.security.accounts.SignedIn;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The one sign-in: webapps, {@code /api} and {@code /engine-rest} all come here with a name and a password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    PasswordSignIn(Accounts accounts, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String person = attempt.getName();
        String address = address(attempt);
        Duration pause = throttle.pause(person, address);
        if (!pause.isZero()) {
            throw new TooManyAttempts(pause);
        }
        SignedIn signedIn = signIn(person, (String) attempt.getCredentials());
        if (signedIn == null) {
            throttle.wrong(person, address);
            throw new BadCredentialsException("Wrong name or password");
        }
        throttle.right(person, address);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities());
    }

    private SignedIn signIn(String person, String password) {
        return passwords.match(person, password) ? accounts.find(person).orElse(null) : null;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
