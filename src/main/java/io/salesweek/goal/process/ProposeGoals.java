package io.salesweek.goal.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.goal.GoalSet.State;
import io.salesweek.goal.GoalSetting;
import io.salesweek.goal.Goals;
import io.salesweek.goal.Goals.Explained;
import io.salesweek.goal.Goals.Version;
import io.salesweek.goal.SentGoal;
import io.salesweek.plan.Plans;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The rep proposes the week's goals and plan, or revises what came back. A revision starts from what was sent. A first proposal starts
 * empty: the last weeks are in view above it, whoever sends nothing has the old goals carried over anyway, and numbers that stand there
 * already are sent unread.
 */
@Component
class ProposeGoals implements FormWindow<ProposeGoals.Fields> {

    record Fields(List<SentGoal> goals, List<SentItem> plan) {}

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

    ProposeGoals(
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
        return "propose-goals";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public String about(FormCall call) {
        return RepWeekKey.parse(call.businessKey()).week().toString();
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
        if (call.wants("objectiveRows", "objectiveColumns")) {
            shown.put("objectiveColumns", tables.columns(locale, "name", "whose", "metric", "target", "period"));
            shown.put("objectiveRows", tables.objectives(week, locale));
        }
        shown.putAll(choices.goalRow(locale));
        shown.put("objectives", choices.objectives(week));
        shown.putAll(choices.planRow(week, locale));
        shown.put("reasonColumns", tables.columns(locale, "about", "reason"));
        shown.putAll(revision(week.key(), locale));
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
        setting.propose(key, fields.goals(), call.person());
        plans.replace(key, fields.plan().stream().map(SentItem::item).toList());
        return Map.of();
    }

    private Map<String, Object> revision(RepWeekKey key, Locale locale) {
        List<Version> versions = goals.versions(key);
        Version last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        if (last == null || last.state() != State.RETURNED) {
            return Map.of("returned", false, "reasonRows", List.of());
        }
        return Map.of(
                "returned", true,
                "reasonRows", reasons(versions, last, locale),
                "goals", last.goals().stream().map(SentGoal::of).toList(),
                "plan", plans.of(key).stream().map(SentItem::of).toList());
    }

    /** What the manager said first, then what the table found. */
    private List<Map<String, String>> reasons(List<Version> versions, Version returned, Locale locale) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (returned.comment() != null) {
            String manager = people.nameOf(returned.by());
            rows.add(Map.of("about", manager, "reason", returned.comment()));
        }
        rows.addAll(tables.reasons(judgement(versions), locale));
        return rows;
    }

    /** What the table said of the proposal that came back; nothing when none was sent. */
    private static List<Explained> judgement(List<Version> versions) {
        return versions.stream()
                .filter(version -> version.state() == State.PROPOSED)
                .reduce((before, after) -> after)
                .map(Version::verdicts)
                .orElse(List.of());
    }
}
