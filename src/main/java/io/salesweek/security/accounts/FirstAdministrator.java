package io.salesweek.security.accounts;

import io.salesweek.security.rights.Groups;
import io.salesweek.security.rights.RightsAtStart;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before the port opens: groups, rights and filters are there, and an administrator. While there is none, {@code admin} is made with the
 * password of the setting; without one the application does not start, rather than run with nobody who can open it.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final String ID = "admin";
    private static final int ATTEMPTS = 3;

    private final RightsAtStart rights;
    private final IdentityService identities;
    private final TransactionTemplate transaction;
    private final String password;

    FirstAdministrator(
            RightsAtStart rights,
            IdentityService identities,
            TransactionTemplate transaction,
            @Value("${salesweek.admin.password:}") String password) {
        this.rights = rights;
        this.identities = identities;
        this.transaction = transaction;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int attempt = 1; !written(attempt); attempt++) {
            // Another node wrote the same rows at the same moment: now they are there.
        }
    }

    private boolean written(int attempt) {
        try {
            transaction.executeWithoutResult(status -> {
                rights.write();
                administrator();
            });
            return true;
        } catch (NoAdministrator nobody) {
            throw nobody;
        } catch (RuntimeException raced) {
            if (attempt == ATTEMPTS) {
                throw raced;
            }
            return false;
        }
    }

    private void administrator() {
        if (identities.createUserQuery().memberOfGroup(Groups.ADMIN).count() > 0) {
            return;
        }
        if (password.isBlank()) {
            throw new NoAdministrator();
        }
        if (identities.createUserQuery().userId(ID).count() == 0) {
            User admin = identities.newUser(ID);
            admin.setFirstName(ID);
            admin.setLastName("");
            admin.setPassword(password);
            identities.saveUser(admin);
        }
        identities.createMembership(ID, Groups.ADMIN);
    }

    /** The start ends here, with what to do about it. */
    static final class NoAdministrator extends IllegalStateException {

        NoAdministrator() {
            super("There is no administrator yet: set the environment variable SALESWEEK_ADMIN_PASSWORD"
                    + " to the password that 'admin' shall have, and start again.");
        }
    }
}
