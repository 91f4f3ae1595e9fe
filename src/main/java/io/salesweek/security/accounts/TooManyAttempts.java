package io.salesweek.security.accounts;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in pauses; the right password would not be tried either. */
public class TooManyAttempts extends AuthenticationException {

    private final long seconds;

    public TooManyAttempts(Duration pause) {
        super("Too many attempts");
        seconds = pause.toSeconds() + 1;
    }

    public long seconds() {
        return seconds;
    }
}
