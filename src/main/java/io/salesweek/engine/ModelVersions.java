package io.salesweek.engine;

import java.util.Collection;
import java.util.Map;

/** By which versions of diagrams and forms cases have run. */
public interface ModelVersions {

    /**
     * Of cases begun so far, while the engine keeps their history.
     *
     * @param businessKeys at most some thousands
     * @return by business key, {@code diagram.<process>} of each of its processes and {@code form.<id>} of each form that its tasks show,
     *     with the version; of several, the latest. A case that is not known is left out
     */
    Map<String, Map<String, Integer>> of(Collection<String> businessKeys);
}
