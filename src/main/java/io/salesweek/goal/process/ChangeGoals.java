package io.salesweek.goal.process;

import io.salesweek.calendar.Week;
import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.GoalSetting;
import io.salesweek.goal.Goals;
import io.salesweek.goal.SentGoal;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Problem;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A manager changes goals that hold already, with a reason, until the week's last call; the rep reads old, new and why. */
@Component
class ChangeGoals implements FormWindow<ChangeGoals.Fields> {

    record Fields(String person, List<SentGoal> goals, String reason) {}

    private final People people;
    private final Weeks weeks;
    private final Goals goals;
    private final GoalSetting setting;
    private final Sending sending;
    private final GoalTables tables;
    private final GoalChoices choices;
    private final Metrics metrics;
    private final Clock clock;

    ChangeGoals(
            People people,
            Weeks weeks,
            Goals goals,
            GoalSetting setting,
            Sending sending,
            GoalTables tables,
            GoalChoices choices,
            Metrics metrics,
            Clock clock) {
        this.people = people;
        this.weeks = weeks;
        this.goals = goals;
        this.setting = setting;
        this.sending = sending;
        this.tables = tables;
        this.choices = choices;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "change-goals";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        Locale locale = call.locale();
        List<RepWeek> open = people.reportsOf(call.person()).stream()
                .flatMap(person -> thisWeek(person).stream())
                .filter(week -> sending.beforeLastCall(week.key()))
                .toList();
        Map<RepWeekKey, GoalSet> sets = goals.of(open.stream().map(RepWeek::key).toList());
        List<RepWeek> settled =
                open.stream().filter(week -> isSettled(sets.get(week.key()))).toList();
        Map<String, Object> shown = new LinkedHashMap<>(choices.goalRow(locale));
        shown.put("people", settled.stream().map(ChangeGoals::option).toList());
        shown.put("currentColumns", tables.columns(locale, "metric", "target", "usual", "weight", "why"));
        shown.put("current", current(settled, sets, locale));
        shown.put(
                "objectives",
                settled.stream()
                        .flatMap(week -> choices.objectives(week).stream())
                        .distinct()
                        .toList());
        return shown;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        Person person = people.find(fields.person())
                .orElseThrow(() -> Problem.badField("person", "goal.person.unknown", fields.person()));
        if (!people.isAbove(call.person(), person.id())) {
            throw Problem.forbidden("goal.change.notYours");
        }
        RepWeek week = thisWeek(person).orElseThrow(() -> Problem.conflict("goal.change.noWeek", person.name()));
        sending.requireBeforeLastCall(week.key());
        if (!isSettled(goals.of(week.key()).orElse(null))) {
            throw Problem.conflict("goal.change.unsettled", person.name());
        }
        setting.change(week.key(), fields.goals(), call.person(), fields.reason());
        return Map.of();
    }

    private Optional<RepWeek> thisWeek(Person person) {
        if (person.team() == null) {
            return Optional.empty();
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), people.team(person.team()).zone());
        return weeks.find(person.id(), Week.of(today));
    }

    private List<Map<String, String>> current(List<RepWeek> settled, Map<RepWeekKey, GoalSet> sets, Locale locale) {
        Figures figures = new Figures(metrics, locale);
        List<Map<String, String>> rows = new ArrayList<>();
        for (RepWeek week : settled) {
            sets.get(week.key()).goals().forEach(goal -> {
                Map<String, String> row = tables.row(goal, figures);
                row.put("who", week.key().person());
                rows.add(row);
            });
        }
        return rows;
    }

    private static Map<String, String> option(RepWeek week) {
        return GoalChoices.option(week.key().person(), week.name());
    }

    private static boolean isSettled(GoalSet set) {
        return set != null && set.settled();
    }
}
