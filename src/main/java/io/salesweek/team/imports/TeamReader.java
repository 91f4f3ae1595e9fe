package io.salesweek.team.imports;

import io.salesweek.imports.Row;
import io.salesweek.problem.Problem;
import io.salesweek.team.Team;
import io.salesweek.team.Team.MemberView;
import io.salesweek.team.Team.ReviewAt;
import io.salesweek.team.TeamDefaults;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** One row to a team with the manager it names; what its file has no column for stays as stored. */
final class TeamReader {

    private static final Map<String, ReviewAt> REVIEW_AT = Cells.words(ReviewAt.class);
    private static final Map<String, MemberView> MEMBER_VIEW = Cells.words(MemberView.class);

    private final Map<String, Team> stored;
    private final Set<String> people;
    private final Set<String> calendars;
    private final TeamDefaults defaults;

    TeamReader(Map<String, Team> stored, Set<String> people, Set<String> calendars, TeamDefaults defaults) {
        this.stored = stored;
        this.people = people;
        this.calendars = calendars;
        this.defaults = defaults;
    }

    Team read(Row row) {
        String id = row.requiredId("id");
        Team before = stored.get(id);
        return new Team(
                id,
                kept(row, "name", before, Team::name, () -> or(row.text("name"), id)),
                kept(row, "manager", before, Team::manager, () -> manager(row)),
                kept(row, "timeZone", before, Team::zone, () -> Cells.zone(row, "timeZone", defaults.timeZone())),
                kept(row, "calendar", before, Team::calendar, () -> calendar(row)),
                kept(row, "everyGoalSeen", before, Team::everyGoalSeen, () -> or(row.flag("everyGoalSeen"), false)),
                kept(
                        row,
                        "reviewAt",
                        before,
                        Team::reviewAt,
                        () -> or(row.choice("reviewAt", REVIEW_AT), ReviewAt.CLOSE)),
                kept(
                        row,
                        "memberView",
                        before,
                        Team::memberView,
                        () -> or(row.choice("memberView", MEMBER_VIEW), MemberView.PROGRESS)));
    }

    private String manager(Row row) {
        String manager = row.id("manager");
        if (manager != null && !people.contains(manager)) {
            throw Problem.badField("manager", "team.import.person");
        }
        return manager;
    }

    private String calendar(Row row) {
        String calendar = or(row.text("calendar"), defaults.calendar());
        if (!calendars.contains(calendar)) {
            throw Problem.badField(
                    "calendar",
                    "team.import.calendar",
                    String.join(", ", calendars.stream().sorted().toList()));
        }
        return calendar;
    }

    private static <V> V or(V value, V ifEmpty) {
        return value == null ? ifEmpty : value;
    }

    private static <V> V kept(Row row, String column, Team before, Function<Team, V> value, Supplier<V> given) {
        return Cells.kept(row, column, before, value, given);
    }
}
