package io.salesweek.team.process;

/** What of a business key ({@code 2026-W48/east}, {@code 2026-W48/east/lilei}) is about teams; weeks are above this module. */
final class CaseKey {

    private CaseKey() {}

    /** The team's id; null when the key is none of a team's or a rep's week. */
    static String team(String businessKey) {
        String[] parts = businessKey == null ? new String[0] : businessKey.split("/");
        return parts.length < 2 ? null : parts[1];
    }
}
