package io.salesweek.security.accounts;

import io.salesweek.security.persistence.Account;
import io.salesweek.security.persistence.AccountRepository;
import io.salesweek.security.rights.Groups;
import io.salesweek.security.rights.OwnEngine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** Who may be signed in at this moment, with which roles. Read anew for each request: a change holds at once, on every node. */
@Component("signInAccounts") // customers are accounts too
public class Accounts {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final AccountRepository accounts;
    private final IdentityService identities;
    private final OwnEngine engine;
    private final Clock clock;

    Accounts(AccountRepository accounts, IdentityService identities, OwnEngine engine, Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.engine = engine;
        this.clock = clock;
    }

    /** The person, if they may sign in now; whether the password is right is not asked here. */
    public Optional<SignedIn> find(String id) {
        return user(id).flatMap(this::signedIn);
    }

    Optional<UserEntity> user(String id) {
        if (id == null || !ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return engine.call(() -> Optional.ofNullable(
                (UserEntity) identities.createUserQuery().userId(id).singleResult()));
    }

    private Optional<SignedIn> signedIn(UserEntity user) {
        Optional<Account> account = accounts.findById(user.getId());
        if (account.isPresent() && !account.get().activeAt(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new SignedIn(user.getId(), roles(user.getId()), language(account), stamp(user)));
    }

    private Set<String> roles(String id) {
        return engine.call(() -> identities.createGroupQuery().groupMember(id).list()).stream()
                .map(Group::getId)
                .filter(Groups.ALL::contains)
                .map(Groups::roleOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Locale language(Optional<Account> account) {
        return account.map(Account::language).map(Languages::of).orElse(null);
    }

    private static String stamp(UserEntity user) {
        String hash = String.valueOf(user.getPassword());
        return UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
