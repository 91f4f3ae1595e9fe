package io.salesweek.security.rights;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords by Argon2id, each with a salt of its own. One hash takes some 0.1 s on purpose; the initial password, the same for all new
 * people, is hashed once, so that importing ten thousand of them does not take a quarter of an hour.
 */
@Component
public class PasswordHashes implements PasswordEncryptor {

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String initialPassword;
    private String initialHash;

    PasswordHashes(@Value("${salesweek.people.initial-password:}") String initialPassword) {
        this.initialPassword = initialPassword;
    }

    /** What new people sign in with first; empty: they have none. */
    public String initialPassword() {
        return initialPassword;
    }

    @Override
    public String encrypt(String password) {
        return password.equals(initialPassword) ? initialHash() : argon2.encode(password);
    }

    private synchronized String initialHash() {
        if (initialHash == null) {
            initialHash = argon2.encode(initialPassword);
        }
        return initialHash;
    }

    @Override
    public boolean check(String password, String encrypted) {
        return argon2.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "argon2";
    }
}
