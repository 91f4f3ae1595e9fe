package io.salesweek.security.rights;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Calls of the application's own to the engine: they run without the rights of whoever's request it is. */
@Component
public class OwnEngine {

    private final IdentityService identities;

    OwnEngine(IdentityService identities) {
        this.identities = identities;
    }

    public <T> T call(Supplier<T> work) {
        Authentication caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
