package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesweek.journey.Diary.Goal;
import io.salesweek.journey.Diary.Item;
import io.salesweek.journey.Rehearsal.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the API tells of a week, and how that is held against what its diaries come to. */
final class ToldWeek {

    private static final Pattern QUOTA = Pattern.compile("\\*\\*([\\d,.]+) CNY\\*\\*");

    private static final Map<Character, String> STATES =
            Map.of('T', "onTime", 'L', "late", 'M', "missed", 'X', "excused");

    private final Rehearsal app;
    private final CrmData crm;
    private final String week;

    ToldWeek(Rehearsal app, CrmData crm, String week) {
        this.app = app;
        this.crm = crm;
        this.week = week;
    }

    /** As its manager sees it. */
    Answer team(String team) {
        return app.get(team, "/api/weeks/" + week + "/teams/" + team);
    }

    String state(String team) {
        return team(team).body().get("state").asText();
    }

    /** As their manager sees them. */
    JsonNode person(Diary diary) {
        Answer answer = app.get(diary.rep.team(), "/api/weeks/" + week + "/people/" + diary.rep.id());
        expect(200, answer);
        return answer.body();
    }

    /** What never changes from the score on: all but money and risks. */
    List<JsonNode> frozen(Collection<Diary> diaries) {
        return diaries.stream()
                .map(this::person)
                .map(person -> (JsonNode) ((ObjectNode) person).without(List.of("bonus", "corrections", "risks")))
                .toList();
    }

    /** What all teams have won, as their goals tell it. */
    BigDecimal revenue() {
        BigDecimal sum = ZERO;
        for (String team : crm.teams()) {
            for (JsonNode goals : team(team).body().get("people").findValues("goals")) {
                for (JsonNode goal : goals) {
                    sum = sum.add(goal.get("metric").asText().equals("revenueWon") ? decimal(goal, "actual") : ZERO);
                }
            }
        }
        return sum;
    }

    /** The amount in the head of an open goal form; null: none. */
    BigDecimal quota(Diary diary) {
        String rep = diary.rep.id();
        String key = week + "/" + diary.rep.team() + "/" + rep;
        JsonNode form = app.form(rep, app.task(rep, RepsAtWork.PROPOSE, key));
        Matcher amount = QUOTA.matcher(form.get("headline").asText());
        return amount.find() ? new BigDecimal(amount.group(1).replace(",", "")) : null;
    }

    /** Each of these people is scored as their diary says, in every figure, and it is told how each came about. */
    void isScoredAs(Collection<Diary> diaries) {
        for (Diary diary : diaries) {
            JsonNode told = person(diary);
            goals(diary, told);
            reports(diary, told);
            plan(diary, told);
            figures(diary, told);
            explanations(diary, told);
        }
    }

    private void goals(Diary diary, JsonNode told) {
        assertThat(texts(told.get("goals"), "metric"))
                .as(diary.rep.id())
                .isEqualTo(diary.goals.stream().map(Goal::metric).toList());
        for (int i = 0; i < diary.goals.size(); i++) {
            Goal goal = diary.goals.get(i);
            JsonNode row = told.at("/goals/" + i);
            number(diary, row, "target", goal.target());
            number(diary, row, "weight", BigDecimal.valueOf(goal.weight()));
            number(diary, row, "actual", diary.actual(goal.metric(), crm));
            number(diary, row, "attainment", diary.attainment(goal, crm));
            number(diary, row, "baseline", diary.baselines.get(goal.metric()));
            assertThat(row.get("state").asText()).as(diary.rep.id()).isEqualTo(diary.state);
            assertThat(row.get("decidedBy").asText()).as(diary.rep.id()).isEqualTo(diary.decidedBy);
        }
    }

    private void reports(Diary diary, JsonNode told) {
        List<String> states =
                diary.days.chars().mapToObj(letter -> STATES.get((char) letter)).toList();
        assertThat(texts(told.get("reports"), "state")).as(diary.rep.id()).isEqualTo(states);
        assertThat(told.at("/reports/0/day").asText()).isEqualTo(diary.monday.toString());
    }

    private void plan(Diary diary, JsonNode told) {
        assertThat(texts(told.get("plan"), "subject"))
                .as(diary.rep.id())
                .isEqualTo(diary.plan.stream().map(Item::subject).toList());
        for (int i = 0; i < diary.plan.size(); i++) {
            JsonNode row = told.at("/plan/" + i);
            Item item = diary.plan.get(i);
            assertThat(row.get("done").asBoolean())
                    .as(diary.rep.id() + " " + item)
                    .isEqualTo(item.done());
            assertThat(row.get("priority").asText())
                    .isEqualTo(List.of("low", "medium", "high").get(item.points() - 1));
        }
    }

    private void figures(Diary diary, JsonNode told) {
        boolean works = diary.takesPart();
        number(diary, told, "goalAttainment", works ? diary.goalAttainment(crm) : null);
        number(diary, told, "discipline", works ? diary.discipline() : null);
        number(diary, told, "planCompletion", works ? diary.planCompletion() : null);
        number(diary, told, "score", works ? diary.score(crm) : null);
        assertThat(told.get("grade").asText(null)).as(diary.rep.id()).isEqualTo(works ? diary.grade(crm) : null);
        bonus(diary, told.get("bonus"));
    }

    /** Each of these people is paid as their diary says. */
    void pays(Collection<Diary> diaries) {
        diaries.forEach(diary -> bonus(diary, person(diary).get("bonus")));
    }

    private void bonus(Diary diary, JsonNode told) {
        if (!diary.takesPart()) {
            assertThat(told.isNull()).as(diary.rep.id() + " " + told).isTrue();
            return;
        }
        number(diary, told, "quota", diary.quota);
        number(diary, told, "quotaAttainment", diary.quotaAttainment(crm));
        number(diary, told, "amount", diary.bonus(crm));
        assertThat(told.get("state").asText())
                .as(diary.rep.id())
                .isEqualTo(diary.bonus(crm).signum() == 0 ? "none" : "pending");
    }

    /** Each explanation tells the figure, and its inputs give it once more by the formula it names. */
    private void explanations(Diary diary, JsonNode told) {
        Map<String, JsonNode> rows = new HashMap<>();
        told.get("explanations").forEach(row -> rows.put(row.get("of").asText(), row));
        if (!diary.takesPart()) {
            assertThat(rows).as(diary.rep.id()).isEmpty();
            return;
        }
        diary.goals.forEach(goal -> {
            JsonNode inputs = explained(rows, "attainment." + goal.metric(), diary.attainment(goal, crm));
            BigDecimal ratio = decimal(inputs, "actual").divide(decimal(inputs, "target"), 4, RoundingMode.HALF_UP);
            assertThat(ratio.min(decimal(inputs, "attainmentCap"))).isEqualByComparingTo(diary.attainment(goal, crm));
        });
        explained(rows, "goalAttainment", diary.goalAttainment(crm));
        JsonNode discipline = explained(rows, "discipline", diary.discipline());
        assertThat(decimal(discipline, "latePoints")
                        .multiply(decimal(discipline, "late"))
                        .add(decimal(discipline, "onTime"))
                        .divide(decimal(discipline, "reportsDue"), 4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(diary.discipline());
        explained(rows, "planCompletion", diary.planCompletion());
        JsonNode score = explained(rows, "score", diary.score(crm));
        if (diary.score(crm) != null) {
            assertThat(part(score, "goalShare", "goalAttainment")
                            .add(part(score, "disciplineShare", "discipline"))
                            .add(part(score, "planShare", "planCompletion"))
                            .movePointRight(2)
                            .setScale(1, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(diary.score(crm));
            JsonNode grade = rows.get("grade");
            assertThat(grade.get("value").asText()).isEqualTo(diary.grade(crm));
            assertThat(grade.get("decision").asText()).isEqualTo("week-grade");
            assertThat(grade.get("rule").asText()).isEqualTo("rule_grade" + diary.grade(crm));
            assertThat(decimal(grade.get("inputs"), "score")).isEqualByComparingTo(diary.score(crm));
        }
    }

    private static JsonNode explained(Map<String, JsonNode> rows, String of, BigDecimal value) {
        JsonNode row = rows.get(of);
        if (value == null) {
            assertThat(row.get("value").isNull()).as(of).isTrue();
        } else {
            assertThat(row.get("value").decimalValue()).as(of).isEqualByComparingTo(value);
        }
        assertThat(row.get("formula").asText()).isNotBlank();
        assertThat(row.get("decision").asText()).isEqualTo("score-weights");
        assertThat(row.get("version").asInt()).isEqualTo(1);
        assertThat(row.get("rule").asText()).isNotBlank();
        assertThat(row.get("at").asText()).isNotBlank();
        assertThat(row.get("by").asText()).isNotBlank();
        return row.get("inputs");
    }

    private static BigDecimal part(JsonNode inputs, String share, String figure) {
        return decimal(inputs, share).multiply(decimal(inputs, figure));
    }

    private static BigDecimal decimal(JsonNode inputs, String name) {
        return inputs.get(name).decimalValue();
    }

    private static void number(Diary diary, JsonNode told, String name, BigDecimal expected) {
        JsonNode value = told.get(name);
        String where = diary.rep.id() + " " + name;
        if (expected == null) {
            assertThat(value.isNull()).as(where + " " + value).isTrue();
        } else {
            assertThat(value.isNumber()).as(where + " " + value).isTrue();
            assertThat(value.decimalValue()).as(where).isEqualByComparingTo(expected);
        }
    }

    static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(name).asText(null))
                .toList();
    }
}
