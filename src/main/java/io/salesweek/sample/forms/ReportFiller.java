package io.salesweek.sample.forms;

import io.salesweek.plan.PlanItem;
import io.salesweek.plan.Plans;
import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.Phrases;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import io.salesweek.sample.script.Story;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code submit-daily-report}: what was planned for the day, mostly done, and the numbers that come of it. */
@SamplePart
class ReportFiller implements FormFiller {

    private final Weeks weeks;
    private final Plans plans;
    private final Reports reports;
    private final DayNumbers numbers;
    private final Staff staff;

    ReportFiller(Weeks weeks, Plans plans, Reports reports, DayNumbers numbers, Staff staff) {
        this.weeks = weeks;
        this.plans = plans;
        this.reports = reports;
        this.numbers = numbers;
        this.staff = staff;
    }

    @Override
    public String form() {
        return "submit-daily-report";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        RepWeekKey key = RepWeekKey.parse(task.businessKey());
        LocalDate day = Season.today(task.due());
        int turn = script.turn(person, day);
        Locale language = staff.language(person);
        List<PlanItem> done = done(key, day, script);
        Map<String, Object> values = new HashMap<>(numbers.of(key, day, script));
        values.put("done", told(done, person, turn, script));
        values.put("problems", turn % 4 == 0 ? script.phrases().pick(language, "problems", turn / 4) : null);
        values.put("nextSteps", script.phrases().pick(language, "nextSteps", turn));
        values.put("planItemsDone", done.stream().map(PlanItem::id).toList());
        script.story().on(day, person, Story.HELP).ifPresent(help -> values.put("helpNeeded", help.text()));
        script.story().on(day, person, Story.RISK).ifPresent(risk -> values.putAll(risk(risk, language, script)));
        return values;
    }

    /** {@code correct-daily-report}: the same report with one more visit. */
    Map<String, Object> correction(RepWeekKey key, LocalDate day, Script script) {
        DayReport sent = reports.of(weeks.get(key)).stream()
                .filter(report -> report.day().equals(day))
                .findFirst()
                .orElseThrow();
        Locale language = staff.language(key.person());
        Map<String, Object> values = new HashMap<>(sent.numbers());
        values.merge("visits", BigDecimal.ONE, (before, one) -> ((BigDecimal) before).add((BigDecimal) one));
        values.put("day", day.toString());
        values.put("done", sent.content().done() + "\n" + script.phrases().text(language, "correction"));
        values.put("problems", sent.content().problems());
        values.put("nextSteps", sent.content().nextSteps());
        values.put(
                "planItemsDone",
                done(key, day, script).stream().map(PlanItem::id).toList());
        return values;
    }

    /** On some days the first of the items stays open; in a bad week all do. */
    private List<PlanItem> done(RepWeekKey key, LocalDate day, Script script) {
        boolean slump = script.story().in(key.week(), key.person(), Story.SLUMP).isPresent();
        int turn = script.turn(key.person(), day);
        List<PlanItem> planned =
                plans.of(key).stream().filter(item -> item.day().equals(day)).toList();
        boolean oneOpen = Math.floorMod(turn, 3) == 1 && !planned.isEmpty();
        return slump ? List.of() : planned.subList(oneOpen ? 1 : 0, planned.size());
    }

    private String told(List<PlanItem> done, String person, int turn, Script script) {
        Locale language = staff.language(person);
        if (done.isEmpty()) {
            return script.phrases().pick(language, "done.nothing", turn);
        }
        return done.stream()
                .map(item -> Phrases.fill(
                        script.phrases().pick(language, "done." + item.activity(), turn),
                        Map.of("subject", item.subject())))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Object> risk(Story.Happening risk, Locale language, Script script) {
        Map<String, Object> values = new HashMap<>();
        values.put("riskFlagged", true);
        values.put("riskKind", "customer");
        values.put("riskLikelihood", "medium");
        values.put("riskDescription", risk.text() + script.phrases().text(language, "risk.known"));
        values.put("riskCustomer", staff.customerNamedIn(risk.text(), risk.person()));
        values.put("riskAmount", 28000);
        return values;
    }
}
