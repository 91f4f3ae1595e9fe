package io.salesweek.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people fill in, by the forms' keys: the fields of an ordinary week. */
final class Answers {

    private Answers() {}

    static Map<String, Object> goals(LocalDate monday, String objective) {
        List<Map<String, Object>> goals =
                List.of(goal("revenueWon", 8_000, 60, objective), goal("calls", 20, 40, objective));
        List<Map<String, Object>> plan = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("day", monday.plusDays(day).toString());
            item.put("activity", day % 2 == 0 ? "visit" : "call");
            item.put("subject", "Contract and delivery dates with the customer");
            item.put("hours", 2);
            item.put("urgent", day == 0);
            item.put("important", true);
            plan.add(item);
        }
        return values("goals", goals, "plan", plan);
    }

    private static Map<String, Object> goal(String metric, int target, int weight, String objective) {
        return values(
                "metric", metric,
                "target", target,
                "targetMode", "absolute",
                "weight", weight,
                "objective", objective,
                "why", "What the quarter needs from my customers this week");
    }

    static Map<String, Object> decision() {
        return values("decision", "confirm", "comment", "Good, go ahead");
    }

    static Map<String, Object> report() {
        return values(
                "visits",
                2,
                "calls",
                5,
                "proposals",
                1,
                "done",
                "Two visits and five calls; the offer for the warehouse is out",
                "problems",
                "The buyer is on leave until Thursday",
                "nextSteps",
                "Call again on Thursday");
    }

    static Map<String, Object> review() {
        return values(
                "minutes", "Went through the numbers and the open points", "decisions", "Call the ten largest first");
    }

    static Map<String, Object> feedback() {
        return values(
                "praise", "Quick answers to customers",
                "improve", "Offers take too long",
                "suggestion", "Use the template for offers below 50,000");
    }

    static Map<String, Object> acknowledgement() {
        return values("response", "agree");
    }

    static Map<String, Object> approval() {
        return values("decision", "approve", "comment", "As computed");
    }

    /** Read, and nothing to object to. */
    static Map<String, Object> noDispute() {
        return values();
    }

    private static Map<String, Object> values(Object... keysAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return values;
    }
}
