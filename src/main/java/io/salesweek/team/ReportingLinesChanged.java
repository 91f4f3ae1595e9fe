package io.salesweek.team;

import java.util.Map;
import java.util.Set;

/**
 * An import gave people or teams another manager, or ended people. Published in a transaction of its own behind the import's last row.
 *
 * @param managers the former manager by person, for whom it is another one now
 * @param teamManagers the former manager by team
 * @param ended people whose last day is over
 */
public record ReportingLinesChanged(Map<String, String> managers, Map<String, String> teamManagers, Set<String> ended) {

    public boolean isEmpty() {
        return managers.isEmpty() && teamManagers.isEmpty() && ended.isEmpty();
    }
}
