package io.salesweek.security.accounts;

import io.salesweek.security.AccountChanged;
import io.salesweek.security.persistence.Account;
import io.salesweek.security.persistence.AccountRepository;
import io.salesweek.security.rights.Groups;
import io.salesweek.security.rights.OwnEngine;
import io.salesweek.security.rights.PasswordHashes;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the engine's users and groups follow the people, in the transaction of whoever announces them. */
@Component
class AccountSync {

    private final AccountRepository accounts;
    private final IdentityService identities;
    private final PasswordHashes hashes;
    private final OwnEngine engine;

    AccountSync(AccountRepository accounts, IdentityService identities, PasswordHashes hashes, OwnEngine engine) {
        this.accounts = accounts;
        this.identities = identities;
        this.hashes = hashes;
        this.engine = engine;
    }

    @EventListener
    void follow(AccountChanged person) {
        Account known = accounts.findById(person.id()).orElse(null);
        if (known != null && !known.take(person)) {
            return;
        }
        accounts.save(known == null ? new Account(person) : known);
        engine.run(() -> {
            user(person);
            groups(person);
        });
    }

    private void user(AccountChanged person) {
        User user = identities.createUserQuery().userId(person.id()).singleResult();
        if (user == null) {
            user = identities.newUser(person.id());
            if (!hashes.initialPassword().isEmpty()) {
                user.setPassword(hashes.initialPassword());
            }
        } else if (Objects.equals(user.getFirstName(), person.name())
                && Objects.equals(user.getEmail(), person.email())) {
            return;
        }
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        identities.saveUser(user);
    }

    private void groups(AccountChanged person) {
        Set<String> wanted = person.roles().stream().map(Groups::ofRole).collect(Collectors.toSet());
        Set<String> current = identities.createGroupQuery().groupMember(person.id()).list().stream()
                .map(Group::getId)
                .filter(Groups.ALL::contains)
                .collect(Collectors.toSet());
        wanted.stream()
                .filter(group -> !current.contains(group))
                .forEach(group -> identities.createMembership(person.id(), group));
        current.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identities.deleteMembership(person.id(), group));
    }
}
