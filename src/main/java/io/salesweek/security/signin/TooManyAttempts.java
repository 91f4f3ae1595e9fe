package io.salesweek.security.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in pauses; the right password would not be tried either. */
public class TooManyAttempts extends AuthenticationException {

    private final long seconds;

    TooManyAttempts(Duration pause) {
        super("Too many attempts");
        seconds = pause.toSeconds() + 1;
    }

    public long seconds() {
        return seconds;
    }
}
