package io.salesweek.sample.forms;

import io.salesweek.crm.Account;
import io.salesweek.sample.script.Phrases;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.week.RepWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rep's plan of a week: one or two things a day, mostly at customers. */
@SamplePart
class PlanItems {

    private static final List<String> ACTIVITIES =
            List.of("visit", "proposal", "visit", "call", "internal", "visit", "call", "training", "visit", "report");
    private static final Set<String> AT_CUSTOMERS = Set.of("visit", "proposal", "call");
    private static final double[] HOURS = {2, 1.5, 1, 3, 0.5};

    private final Staff staff;

    PlanItems(Staff staff) {
        this.staff = staff;
    }

    List<Map<String, Object>> of(RepWeek week, Script script) {
        String person = week.key().person();
        List<Account> customers = staff.customers(person);
        List<Map<String, Object>> items = new ArrayList<>();
        for (LocalDate day : week.workingDays()) {
            int turn = script.turn(person, day);
            items.add(item(day, turn, person, customers, script));
            if (Math.floorMod(turn, 3) != 0) {
                items.add(item(day, turn + 4, person, customers, script));
            }
        }
        return items;
    }

    private Map<String, Object> item(LocalDate day, int turn, String person, List<Account> customers, Script script) {
        Locale language = staff.language(person);
        String activity = ACTIVITIES.get(Math.floorMod(turn, ACTIVITIES.size()));
        Account customer =
                AT_CUSTOMERS.contains(activity) ? customers.get(Math.floorMod(turn, customers.size())) : null;
        String subject = script.phrases().pick(language, "plan." + activity, turn);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("day", day.toString());
        item.put("activity", activity);
        item.put("subject", customer == null ? subject : at(customer, subject, language, script));
        item.put("customer", customer == null ? null : customer.id());
        item.put("hours", HOURS[Math.floorMod(turn, HOURS.length)]);
        item.put("urgent", Math.floorMod(turn, 4) == 1);
        item.put("important", customer != null && Math.floorMod(turn, 3) != 2);
        item.put("with", Math.floorMod(turn, 5) == 0 ? script.phrases().pick(language, "plan.with", turn) : null);
        return item;
    }

    private static String at(Account customer, String subject, Locale language, Script script) {
        return Phrases.fill(
                script.phrases().text(language, "plan.at"),
                Map.of("customer", Phrases.name(language, customer.name()), "subject", subject));
    }
}
