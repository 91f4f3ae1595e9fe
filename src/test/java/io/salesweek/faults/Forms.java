package io.salesweek.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;

/** What people write into the forms; JSON with single quotes. Each carries its marker, and numbers that differ by person and day. */
final class Forms {

    private static final Set<String> KNOWN = Set.of(
            "propose-goals",
            "confirm-goals",
            "submit-daily-report",
            "hold-weekly-review",
            "give-feedback",
            "acknowledge-feedback",
            "approve-reward",
            "plan-risk-response",
            "resolve-risk");

    boolean knows(String form) {
        return KNOWN.contains(form);
    }

    String fill(String form, String marker, JsonNode shown, LocalDate today) {
        int number = Math.floorMod(marker.hashCode(), 7);
        return switch (form) {
            case "propose-goals" -> goals(marker, shown, number);
            case "confirm-goals" ->
                number < 2 && offers(shown.get("decisions"), "return")
                        ? "{'decision':'return','comment':'" + marker + "'}"
                        : "{'decision':'confirm'}";
            case "submit-daily-report" -> report(marker, shown, number, "");
            case "correct-daily-report" -> report(marker, shown, number, ",'day':'" + first(shown.get("days")) + "'");
            case "hold-weekly-review" -> "{'minutes':'" + marker + "'}";
            case "give-feedback" -> "{'praise':'" + marker + "','improve':'i','suggestion':'s'}";
            case "acknowledge-feedback" -> "{'response':'agree','comment':'" + marker + "'}";
            case "approve-reward" -> "{'decision':'approve','comment':'" + marker + "'}";
            case "raise-risk" -> "{'kind':'market','description':'" + marker + "','likelihood':'low'}";
            case "plan-risk-response" -> "{'response':'" + marker + "','dueOn':'" + today.plusDays(1) + "'}";
            case "resolve-risk" -> "{'outcome':'" + first(shown.get("outcomes")) + "','comment':'" + marker + "'}";
            default -> throw new IllegalArgumentException(form);
        };
    }

    private static String goals(String marker, JsonNode shown, int number) {
        String day = first(shown.get("days"));
        return ("{'goals':[{'metric':'revenueWon','target':%d,'weight':60,'why':'%s'},"
                        + "{'metric':'calls','target':%d,'weight':40,'why':'calls'}],"
                        + "'plan':[{'day':'%s','activity':'visit','subject':'one %d','urgent':true,'important':true},"
                        + "{'day':'%s','activity':'call','subject':'two'}]}")
                .formatted(900 + 50 * number, marker, 8 + number, day, number, day);
    }

    private static String report(String marker, JsonNode shown, int number, String more) {
        String done = number % 2 == 0 && shown.path("planItems").size() > 0
                ? ",'planItemsDone':['" + first(shown.get("planItems")) + "']"
                : "";
        return "{'done':'" + marker + "','calls':" + number + ",'visits':1" + done + more + "}";
    }

    private static boolean offers(JsonNode options, String value) {
        return options != null && options.findValuesAsText("value").contains(value);
    }

    private static String first(JsonNode options) {
        return options.get(0).get("value").asText();
    }
}
