package io.salesweek.security.rights;

import java.util.List;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Who may take a group's task. */
final class Candidates {

    private Candidates() {}

    static boolean include(TaskEntity task, Authentication person) {
        return task.getCandidates().stream().anyMatch(link -> means(link, person));
    }

    private static boolean means(IdentityLink link, Authentication person) {
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        return person.getUserId().equals(link.getUserId()) || groups.contains(link.getGroupId());
    }
}
