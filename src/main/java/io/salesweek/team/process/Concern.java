package io.salesweek.team.process;

import io.salesweek.team.ReportingLinesChanged;

/**
 * Whom or what a case is about.
 *
 * @param person null: the whole team
 * @param team null: no team's case
 */
record Concern(String person, String team) {

    boolean isMoved(String assignee, ReportingLinesChanged lines) {
        if (lines.ended().contains(assignee)) {
            return person != null || team != null;
        }
        if (person == null) {
            return team != null && lines.teamManagers().containsKey(team);
        }
        // Their own tasks stay theirs, a manager's with own sales too.
        return lines.managers().containsKey(person) && !assignee.equals(person);
    }
}
