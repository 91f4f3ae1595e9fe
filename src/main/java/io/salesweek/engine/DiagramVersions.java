package io.salesweek.engine;

import java.util.Collection;
import java.util.Map;

/** By which versions of their diagrams cases have run. */
public interface DiagramVersions {

    /**
     * Of cases begun so far, while the engine keeps their history.
     *
     * @param businessKeys at most some thousands
     * @return by business key, each of its processes with the version of its diagram; of several, the latest. A case that is not known
     *     is left out
     */
    Map<String, Map<String, Integer>> of(Collection<String> businessKeys);
}
