package io.salesweek.sample.forms;

import io.salesweek.review.ActionItem;
import io.salesweek.review.Reviews;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.Phrases;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import io.salesweek.score.Scores;
import io.salesweek.score.WeekFigures;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code hold-weekly-review}: minutes about the week's figures; of the open action items the oldest but one are done, two come up. */
@SamplePart
class ReviewFiller implements FormFiller {

    private final Weeks weeks;
    private final Scores scores;
    private final Reviews reviews;
    private final Staff staff;
    private final Clock clock;

    ReviewFiller(Weeks weeks, Scores scores, Reviews reviews, Staff staff, Clock clock) {
        this.weeks = weeks;
        this.scores = scores;
        this.reviews = reviews;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "hold-weekly-review";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        TeamWeekKey key = TeamWeekKey.parse(task.businessKey());
        Locale language = staff.language(person);
        List<RepWeek> team = weeks.repWeeks(key);
        int turn = script.turn(person, key.week().monday());
        Map<String, Object> values = new HashMap<>();
        values.put("attended", attended(team));
        values.put("minutes", minutes(script.phrases().pick(language, "minutes", turn), team));
        values.put("decisions", script.phrases().pick(language, "decisions", turn));
        values.put("actionItems", actionItems(team, turn, script, language));
        values.put("actionItemsDone", done(key));
        return values;
    }

    private List<String> attended(List<RepWeek> team) {
        LocalDate today = Season.today(clock.instant());
        return team.stream()
                .filter(rep -> today.isAfter(rep.key().week().sunday())
                        || rep.workingDays().contains(today))
                .map(rep -> rep.key().person())
                .toList();
    }

    private String minutes(String phrase, List<RepWeek> team) {
        Map<RepWeek, WeekFigures> figures = scores.figures(team);
        List<RepWeek> byAttainment = team.stream()
                .filter(rep -> figures.get(rep).goalAttainment() != null)
                .sorted(Comparator.comparing(rep -> figures.get(rep).goalAttainment()))
                .toList();
        BigDecimal sum = byAttainment.stream()
                .map(rep -> figures.get(rep).goalAttainment())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(Math.max(1, byAttainment.size())), 4, RoundingMode.HALF_UP);
        return Phrases.fill(
                phrase,
                Map.of(
                        "revenue", revenue(figures),
                        "attainment", Numbers.percent(mean),
                        "best", byAttainment.get(byAttainment.size() - 1).name(),
                        "weak", byAttainment.get(0).name()));
    }

    private static String revenue(Map<RepWeek, WeekFigures> figures) {
        return Numbers.amount(figures.values().stream()
                .flatMap(each -> each.goals().stream())
                .filter(goal -> goal.metric().equals("revenueWon"))
                .map(WeekFigures.GoalFigure::actual)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<Map<String, Object>> actionItems(List<RepWeek> team, int turn, Script script, Locale language) {
        LocalDate soon = script.season().workingDayAfter(Season.today(clock.instant()));
        return List.of(
                item(script.phrases().pick(language, "action", turn), owner(team, turn), soon),
                item(script.phrases().pick(language, "action", turn + 1), owner(team, turn + 1), soon.plusDays(6)));
    }

    private static String owner(List<RepWeek> team, int turn) {
        return team.get(Math.floorMod(turn, team.size())).key().person();
    }

    private static Map<String, Object> item(String what, String owner, LocalDate dueOn) {
        return Map.of("what", what, "owner", owner, "dueOn", dueOn.toString());
    }

    /** All but the last due. */
    private List<String> done(TeamWeekKey key) {
        List<String> open =
                reviews.openItems(key.team()).stream().map(ActionItem::id).toList();
        return open.isEmpty() ? List.of() : open.subList(0, open.size() - 1);
    }
}
