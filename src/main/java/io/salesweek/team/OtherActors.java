package io.salesweek.team;

import io.salesweek.team.WhoActs.Actor;
import java.util.Optional;

/**
 * A feature with tasks that go to others than the manager of whom the case is about says who acts on one of them now: asked when a
 * reporting line changed or somebody left.
 */
public interface OtherActors {

    /**
     * Finds anew who acts, and keeps it where the feature does.
     *
     * @param process the key of the task's process
     * @param task the task's element in the diagram
     * @param instance the id of the task's case
     * @return empty when the task is none of this feature's
     * @throws io.salesweek.problem.Problem conflict, when nobody is left
     */
    Optional<Actor> actor(String process, String task, String instance);
}
