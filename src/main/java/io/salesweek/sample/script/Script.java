package io.salesweek.sample.script;

import io.salesweek.calendar.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that people of the sample company go by, for one season. */
public final class Script {

    /**
     * What a rep usually sets out to do: {@code sample/goals.csv}.
     *
     * @param perWorkingDay in the metric's unit
     * @param percent of the usual week, once there is one; null: an absolute target
     */
    public record UsualGoal(
            String person, String metric, BigDecimal perWorkingDay, BigDecimal percent, int weight, String why) {}

    private final Season season;
    private final Story story;
    private final Phrases phrases = new Phrases();
    private final List<UsualGoal> goals =
            Table.read("goals.csv").stream().map(Script::goal).toList();
    private final List<String> people =
            Table.read("people.csv").stream().map(row -> row.get("id")).toList();

    public Script(Season season) {
        this.season = season;
        this.story = new Story(season);
    }

    public Season season() {
        return season;
    }

    public Story story() {
        return story;
    }

    public Phrases phrases() {
        return phrases;
    }

    public List<UsualGoal> goals(String person) {
        return goals.stream().filter(goal -> goal.person().equals(person)).toList();
    }

    /** All that anybody sets out to do: an operator's further metric is in no form before an owner puts it there. */
    public Set<String> metrics() {
        return goals.stream().map(UsualGoal::metric).collect(Collectors.toSet());
    }

    public List<String> people() {
        return people;
    }

    /** Makes people and days differ, the same way each time the season is played. */
    public int turn(String person, LocalDate day) {
        int week = season.number(Week.of(day));
        return people.indexOf(person) * 3 + week * 5 + day.getDayOfWeek().getValue();
    }

    private static UsualGoal goal(Map<String, String> row) {
        return new UsualGoal(
                row.get("person"),
                row.get("metric"),
                new BigDecimal(row.get("perWorkingDay")),
                row.get("percent") == null ? null : new BigDecimal(row.get("percent")),
                Integer.parseInt(row.get("weight")),
                row.get("why"));
    }
}
