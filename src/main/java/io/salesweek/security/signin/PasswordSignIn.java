package io.salesweek.security.signin;

import io.salesweek.security.accounts.Accounts;
import io.salesweek.security.accounts.Passwords;
import io.salesweek.security.accounts.SignedIn;
import io.salesweek.security.accounts.TooManyAttempts;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The one sign-in: webapps, {@code /api} and {@code /engine-rest} all come here with a name and a password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int TURNS = 256;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

    PasswordSignIn(Accounts accounts, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String person = attempt.getName();
        String address = address(attempt);
        requirePassword(person, address, (String) attempt.getCredentials());
        SignedIn signedIn = accounts.find(person).orElseThrow(PasswordSignIn::wrong);
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities());
    }

    /** One after the other for a person at an address: a hundred guesses at once are a hundred, too. */
    private void requirePassword(String person, String address, String password) {
        Lock turn = turns[Math.floorMod((person + "@" + address).hashCode(), TURNS)];
        turn.lock();
        try {
            Duration pause = throttle.pause(person, address);
            if (!pause.isZero()) {
                throw new TooManyAttempts(pause);
            }
            if (!passwords.match(person, password)) {
                throttle.wrong(person, address);
                throw wrong();
            }
            throttle.right(person, address);
        } finally {
            turn.unlock();
        }
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Wrong name or password");
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
