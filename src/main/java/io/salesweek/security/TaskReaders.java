package io.salesweek.security;

import java.util.Optional;

/**
 * Who, beside the one who works on it, may read a person's task: asked when the task is given to them. Whoever keeps the reporting
 * lines provides it; without one nobody else reads.
 */
public interface TaskReaders {

    /** The id of the one who reads along with this person's tasks (their manager); empty when there is none. */
    Optional<String> readerOf(String assignee);
}
