package io.salesweek.team.process;

import io.salesweek.team.Administrators;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The members of the engine's own group of administrators. */
@Component
class EngineAdministrators implements Administrators {

    private final IdentityService identities;

    EngineAdministrators(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Set<String> ids() {
        return identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }
}
