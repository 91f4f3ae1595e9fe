package io.salesweek.security.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.salesweek.security.rights.PasswordHashes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Whether a password is someone's. A right one is remembered for five minutes, as a digest under a key that lives as long as this
 * process, over id, password and stored hash: a changed password is a changed hash, so it is forgotten at once, on every node.
 */
@Component
public class Passwords {

    private static final int MAX_LENGTH = 200;

    /** A hash takes 16 MB and 0.1 s of a core: more at once than there are cores would only take memory. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final PasswordManager manager;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final byte[] key = new byte[32];
    private final Cache<String, Boolean> verified = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(20_000)
            .build();

    Passwords(Accounts accounts, PasswordHashes hashes, ProcessEngine engine) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.manager = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        new SecureRandom().nextBytes(key);
    }

    /** @throws TooManyAttempts when so many sign in that it is not this one's turn in some seconds */
    public boolean match(String id, String password) {
        if (password == null || password.isEmpty() || password.length() > MAX_LENGTH) {
            return false;
        }
        UserEntity user = accounts.user(id).orElse(null);
        if (user == null || user.getPassword() == null) {
            // As slow as for someone who exists, so that time does not tell who does.
            return inTurn(() -> hashes.encrypt(password + " ").isEmpty());
        }
        return isRight(user, password);
    }

    private boolean isRight(UserEntity user, String password) {
        String digest = digest(user.getId(), password, user.getPassword());
        if (verified.getIfPresent(digest) != null) {
            return true;
        }
        boolean right =
                inTurn(() -> manager.check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword()));
        if (right) {
            verified.put(digest, true);
        }
        return right;
    }

    private boolean inTurn(BooleanSupplier work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAttempts(LONGEST_WAIT);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(LONGEST_WAIT);
        }
        try {
            return work.getAsBoolean();
        } finally {
            turns.release();
        }
    }

    private String digest(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (String part : parts) {
                mac.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
