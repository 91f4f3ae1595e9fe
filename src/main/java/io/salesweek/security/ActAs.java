package io.salesweek.security;

import io.salesweek.security.accounts.Accounts;
import io.salesweek.security.accounts.SignedIn;
import io.salesweek.security.rights.Groups;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Does work as a person would who is signed in: with their roles, language and rights, at the features and at the engine. For the
 * application's own play of people; no request leads here.
 */
@Component
public class ActAs {

    private final Accounts accounts;
    private final IdentityService identities;

    ActAs(Accounts accounts, IdentityService identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    /** @throws IllegalArgumentException when there is nobody of this id who may sign in now */
    public <T> T call(String person, Supplier<T> work) {
        SignedIn signedIn =
                accounts.find(person).orElseThrow(() -> new IllegalArgumentException("Nobody signs in as " + person));
        SecurityContext before = SecurityContextHolder.getContext();
        signIn(signedIn);
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
            SecurityContextHolder.setContext(before);
        }
    }

    private void signIn(SignedIn person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()));
        SecurityContextHolder.setContext(context);
        List<String> groups = person.roles().stream().map(Groups::ofRole).toList();
        identities.setAuthentication(person.id(), groups);
    }
}
