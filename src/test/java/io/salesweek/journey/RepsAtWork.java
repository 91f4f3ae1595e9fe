package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.journey.CrmData.Agent;
import io.salesweek.journey.Diary.Goal;
import io.salesweek.journey.Diary.Item;
import io.salesweek.journey.Rehearsal.Answer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The reps of a week, who send over HTTP what their diaries say. */
final class RepsAtWork {

    static final String PROPOSE = "userTask_proposeGoals";
    static final String REVISE = "userTask_reviseGoals";
    static final String ASKS_FOR_HELP = "niesha-huffines";

    private static final String REPORT = "userTask_submitReport";

    private final Rehearsal app;
    private final String week;
    private final Map<String, Diary> diaries = new LinkedHashMap<>();

    /** @param days letters by rep, see {@link Diary#days}; the others have {@code otherwise} */
    RepsAtWork(
            Rehearsal app,
            List<Agent> agents,
            String week,
            LocalDate monday,
            Map<String, String> days,
            String otherwise) {
        this.app = app;
        this.week = week;
        for (Agent agent : agents) {
            Diary diary = new Diary(agent, monday);
            diary.days = days.getOrDefault(agent.id(), otherwise);
            diaries.put(agent.id(), diary);
        }
    }

    Diary diary(String rep) {
        return diaries.get(rep);
    }

    Collection<Diary> all() {
        return diaries.values();
    }

    List<Diary> of(String... teams) {
        return diaries.values().stream()
                .filter(diary -> List.of(teams).contains(diary.rep.team()))
                .toList();
    }

    /** Business key of a rep's week. */
    String key(Diary diary) {
        return week + "/" + diary.rep.team() + "/" + diary.rep.id();
    }

    /** Sends the diary's goals and plan. @param objective which all its goals serve; null: none */
    Answer propose(String element, Diary diary, String objective) {
        return propose(element, diary, goals(diary.goals, objective), plan(diary.plan));
    }

    Answer propose(String element, Diary diary, String goals, String plan) {
        String rep = diary.rep.id();
        return app.submit(rep, app.task(rep, element, key(diary)), "{'goals':" + goals + ",'plan':" + plan + "}");
    }

    /** Whose diary says so sends that day's report; each day's numbers are others. */
    void report(LocalDate day, char letter, Predicate<Diary> who) {
        Map<String, Map<String, String>> items = new HashMap<>();
        int place = day.getDayOfWeek().getValue();
        for (Diary diary : diaries.values()) {
            place++;
            if (diary.on(day, letter) && who.test(diary)) {
                diary.numbers.put(day, Map.of("calls", 2 + place % 5, "visits", place % 3));
                String values = values(diary, day, items.computeIfAbsent(diary.rep.team(), this::items));
                expect(204, app.submit(diary.rep.id(), reportTask(diary), values));
            }
        }
    }

    /** What is done is ticked off in every report; one asks for help on Tuesday. */
    private static String values(Diary diary, LocalDate day, Map<String, String> items) {
        String ticked = diary.plan.stream()
                .filter(Item::done)
                .map(item -> "'" + items.get(diary.rep.id() + "/" + item.subject()) + "'")
                .collect(Collectors.joining(",", "[", "]"));
        StringBuilder values = new StringBuilder("{'done':'Visits and offers','planItemsDone':" + ticked);
        diary.numbers.get(day).forEach((metric, number) -> values.append(",'" + metric + "':" + number));
        if (diary.rep.id().equals(ASKS_FOR_HELP) && day.getDayOfWeek() == DayOfWeek.TUESDAY) {
            values.append(",'helpNeeded':'Who knows their buyer?'");
        }
        return values.append("}").toString();
    }

    /** From 09:00 to 10:00 yesterday's task is there beside today's: it is the one due first. */
    private String reportTask(Diary diary) {
        String rep = diary.rep.id();
        return StreamSupport.stream(app.tasks(rep, REPORT, key(diary)).spliterator(), false)
                .min(Comparator.comparing(task -> task.get("due").asText()))
                .map(task -> task.get("id").asText())
                .orElseThrow(() -> new AssertionError(rep + " has no report to send"));
    }

    /** Ids of all plan items of a team, by rep and subject. */
    private Map<String, String> items(String team) {
        Map<String, String> ids = new HashMap<>();
        JsonNode people =
                app.get("admin", "/api/weeks/" + week + "/teams/" + team).body().get("people");
        people.forEach(person -> person.get("plan")
                .forEach(item -> ids.put(
                        person.get("id").asText() + "/" + item.get("subject").asText(),
                        item.get("id").asText())));
        return ids;
    }

    static String goals(List<Goal> goals, String objective) {
        return goals.stream()
                .map(goal -> "{'metric':'%s','target':%s,'weight':%d,'why':'As agreed'%s}"
                        .formatted(
                                goal.metric(),
                                goal.target().toPlainString(),
                                goal.weight(),
                                objective == null ? "" : ",'objective':'" + objective + "'"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String plan(List<Item> plan) {
        return plan.stream()
                .map(item -> "{'day':'%s','activity':'visit','subject':'%s','urgent':%s,'important':%s}"
                        .formatted(item.day(), item.subject(), item.urgent(), item.important()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
