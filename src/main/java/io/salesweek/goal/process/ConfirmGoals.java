package io.salesweek.goal.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.goal.GoalSetting;
import io.salesweek.goal.Goals;
import io.salesweek.goal.Goals.Version;
import io.salesweek.goal.SentGoal;
import io.salesweek.plan.Plans;
import io.salesweek.problem.Problem;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The manager decides on a rep's goals: confirms them, returns them with a reason, or changes them. */
@Component
class ConfirmGoals implements FormWindow<ConfirmGoals.Fields> {

    record Fields(String decision, String comment, List<SentGoal> goals) {}

    private static final String CONFIRM = "confirm";
    private static final String RETURN = "return";
    private static final String CHANGE = "change";

    private final Weeks weeks;
    private final Goals goals;
    private final GoalSetting setting;
    private final Plans plans;
    private final People people;
    private final Sending sending;
    private final GoalHead head;
    private final PastWeeks past;
    private final GoalTables tables;
    private final GoalChoices choices;

    ConfirmGoals(
            Weeks weeks,
            Goals goals,
            GoalSetting setting,
            Plans plans,
            People people,
            Sending sending,
            GoalHead head,
            PastWeeks past,
            GoalTables tables,
            GoalChoices choices) {
        this.weeks = weeks;
        this.goals = goals;
        this.setting = setting;
        this.plans = plans;
        this.people = people;
        this.sending = sending;
        this.head = head;
        this.past = past;
        this.tables = tables;
        this.choices = choices;
    }

    @Override
    public String form() {
        return "confirm-goals";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public String about(FormCall call) {
        RepWeekKey key = RepWeekKey.parse(call.businessKey());
        return people.nameOf(key.person()) + " · " + key.week();
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        RepWeek week = weeks.get(RepWeekKey.parse(call.businessKey()));
        Locale locale = call.locale();
        Map<String, Object> shown = new LinkedHashMap<>();
        if (call.wants("headline")) {
            shown.putAll(head.of(week, locale));
        }
        if (call.wants("past", "pastColumns")) {
            shown.putAll(past.of(week, locale));
        }
        shown.putAll(proposal(week.key(), locale));
        if (call.wants("planRows", "planColumns")) {
            shown.put("planColumns", tables.columns(locale, "day", "activity", "subject", "hours", "priority", "with"));
            shown.put("planRows", tables.plan(plans.of(week.key()), locale));
        }
        shown.putAll(choices.goalRow(locale));
        shown.put("objectives", choices.objectives(week));
        shown.put("decisions", decisions(call, shown));
        return shown;
    }

    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        RepWeekKey key = RepWeekKey.parse(call.businessKey());
        sending.requireBeforeLastCall(key);
        if (call.person().equals(key.person())) {
            throw Problem.forbidden("goal.own");
        }
        switch (fields.decision()) {
            case CONFIRM -> setting.confirm(key, call.person(), fields.comment());
            case RETURN -> giveBack(call, key, fields.comment());
            default -> setting.change(key, fields.goals(), call.person(), reason(fields.comment()));
        }
        return Map.of(GoalSettingProcess.DECISION, fields.decision());
    }

    private void giveBack(FormCall call, RepWeekKey key, String comment) {
        if (!mayReturn(call)) {
            throw Problem.badField("decision", "goal.return.noMore");
        }
        setting.giveBack(key, call.person(), reason(comment));
    }

    private static String reason(String comment) {
        if (comment == null || comment.isBlank()) {
            throw Problem.badField("comment", "goal.comment.missing");
        }
        return comment;
    }

    private static boolean mayReturn(FormCall call) {
        return !"false".equals(call.variable(GoalSettingProcess.MAY_RETURN));
    }

    private Map<String, Object> proposal(RepWeekKey key, Locale locale) {
        List<Version> versions = goals.versions(key);
        Version last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        boolean none = last == null || last.goals().isEmpty();
        return Map.of(
                "proposalColumns",
                tables.columns(locale, "metric", "target", "stretch", "weight", "why", "findings"),
                "proposalRows",
                none ? List.of() : tables.goals(last.goals(), last.verdicts(), locale),
                "reasonColumns",
                tables.columns(locale, "about", "reason"),
                "reasonRows",
                none ? List.of() : tables.reasons(last.verdicts(), locale),
                "goals",
                none ? List.of() : last.goals().stream().map(SentGoal::of).toList());
    }

    /** Nothing can be confirmed where nothing was sent; nothing is returned a third time. */
    private List<Map<String, String>> decisions(FormCall call, Map<String, Object> shown) {
        boolean empty = ((List<?>) shown.get("goals")).isEmpty();
        String[] offered = Stream.of(CONFIRM, RETURN, CHANGE)
                .filter(decision -> !(empty && CONFIRM.equals(decision)))
                .filter(decision -> mayReturn(call) || !RETURN.equals(decision))
                .toArray(String[]::new);
        return choices.worded(call.locale(), "decision", offered);
    }
}
