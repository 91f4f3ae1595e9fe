package io.salesweek.sample.script;

import io.salesweek.calendar.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens out of the ordinary: {@code sample/story.csv} and {@code sample/absences.csv}, on the days of a season. */
public final class Story {

    /** How a rep's goals may come about: without objective and plan; with little verified weight; beyond reach. */
    public static final String AIMLESS = "aimless";

    public static final String LIGHT = "light";
    /** As {@link #LIGHT}, but the manager gives them back. */
    public static final String UNBALANCED = "unbalanced";

    public static final String BOLD = "bold";
    /** No goals are sent at all. */
    public static final String SILENT = "silent";
    /** Little is done all week. */
    public static final String SLUMP = "slump";

    public static final String LATE = "late";
    public static final String MISSED = "missed";
    public static final String CORRECT = "correct";
    public static final String HELP = "help";
    public static final String RISK = "risk";
    /** The manager changes goals that hold. */
    public static final String CHANGE = "change";

    public static final String DISCUSS = "discuss";

    /** Something against the last reward. */
    public static final String DISPUTE = "dispute";
    /** The manager praises the person. */
    public static final String NOMINATE = "nominate";

    /** Something for the review's agenda, in the words of the form. */
    public static final String POINT = "point";

    public static final String PROBLEM = "problem";
    public static final String PROPOSAL = "proposal";

    /**
     * @param what one of the words above
     * @param text what the person says, or null
     * @param reply what their manager answers, or null
     */
    public record Happening(LocalDate day, Week week, String person, String what, String text, String reply) {}

    /** @param recorded the day on which the person records it */
    public record Away(LocalDate recorded, String person, LocalDate from, LocalDate to, String kind, String standIn) {}

    private final List<Happening> happenings;
    private final List<Away> away;

    public Story(Season season) {
        this.happenings = Table.read("story.csv").stream()
                .map(row -> happening(row, season))
                .toList();
        this.away = Table.read("absences.csv").stream()
                .map(row -> away(row, season))
                .toList();
    }

    public List<Happening> on(LocalDate day) {
        return happenings.stream().filter(each -> each.day().equals(day)).toList();
    }

    public Optional<Happening> on(LocalDate day, String person, String what) {
        return on(day).stream().filter(each -> is(each, person, what)).findFirst();
    }

    public Optional<Happening> in(Week week, String person, String what) {
        return happenings.stream()
                .filter(each -> each.week().equals(week) && is(each, person, what))
                .findFirst();
    }

    /** Who records an absence on that day. */
    public List<Away> recorded(LocalDate day) {
        return away.stream().filter(each -> each.recorded().equals(day)).toList();
    }

    private static boolean is(Happening happening, String person, String what) {
        return happening.person().equals(person) && happening.what().equals(what);
    }

    private static Happening happening(Map<String, String> row, Season season) {
        LocalDate day = season.date(row.get("week") + "." + row.get("day"));
        return new Happening(day, Week.of(day), row.get("person"), row.get("what"), row.get("text"), row.get("reply"));
    }

    private static Away away(Map<String, String> row, Season season) {
        return new Away(
                season.date(row.get("recorded")),
                row.get("person"),
                season.date(row.get("from")),
                season.date(row.get("to")),
                row.get("kind"),
                row.get("standIn"));
    }
}
