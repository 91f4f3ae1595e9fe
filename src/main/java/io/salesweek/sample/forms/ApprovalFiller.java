package io.salesweek.sample.forms;

import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code approve-reward}: approved as computed; the manager makes the best of the week the team's star. */
@SamplePart
class ApprovalFiller implements FormFiller {

    private static final String BEST = "A";

    private final Weeks weeks;
    private final Scores scores;
    private final People people;
    private final Staff staff;

    ApprovalFiller(Weeks weeks, Scores scores, People people, Staff staff) {
        this.weeks = weeks;
        this.scores = scores;
        this.people = people;
        this.staff = staff;
    }

    @Override
    public String form() {
        return "approve-reward";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        RepWeekKey key = RepWeekKey.parse(task.businessKey());
        boolean manages = people.managerOf(key.person()).filter(person::equals).isPresent();
        Locale language = staff.language(key.person());
        Map<String, Object> values = new HashMap<>();
        values.put("decision", "approve");
        if (manages && isStar(key)) {
            values.put("recognition", "weeklyStar");
            values.put("comment", script.phrases().text(language, "reward.star"));
        }
        return values;
    }

    private boolean isStar(RepWeekKey key) {
        List<RepWeek> team = weeks.repWeeks(key.teamWeek());
        Map<RepWeek, WeekFigures> figures = scores.figures(team);
        BigDecimal highest = figures.values().stream()
                .map(WeekFigures::score)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
        WeekFigures own = figures.get(weeks.get(key));
        return BEST.equals(own.grade()) && own.score().equals(highest);
    }
}
