package io.salesweek.goal.process;

import io.salesweek.calendar.Week;
import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.GoalSetting;
import io.salesweek.goal.Goals;
import io.salesweek.goal.SentGoal;
import io.salesweek.problem.Problem;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A manager, or who stands in for them, changes goals that hold already, with a reason, until the week's last call; the rep reads old, new and why. */
@Component
class ChangeGoals implements FormWindow<ChangeGoals.Fields> {

    record Fields(String person, List<SentGoal> goals, String reason) {}

    private final People people;
    private final Absences absences;
    private final Weeks weeks;
    private final Goals goals;
    private final GoalSetting setting;
    private final Sending sending;
    private final GoalTables tables;
    private final GoalChoices choices;
    private final Clock clock;

    ChangeGoals(
            People people,
            Absences absences,
            Weeks weeks,
            Goals goals,
            GoalSetting setting,
            Sending sending,
            GoalTables tables,
            GoalChoices choices,
            Clock clock) {
        this.people = people;
        this.absences = absences;
        this.weeks = weeks;
        this.goals = goals;
        this.setting = setting;
        this.sending = sending;
        this.tables = tables;
        this.choices = choices;
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
        List<RepWeek> open = openWeeks(absences.ledBy(call.person()));
        Map<RepWeekKey, GoalSet> sets = goals.of(open.stream().map(RepWeek::key).toList());
        List<RepWeek> settled =
                open.stream().filter(week -> isSettled(sets.get(week.key()))).toList();
        Map<String, Object> shown = new LinkedHashMap<>(choices.goalRow(locale));
        shown.put("people", settled.stream().map(ChangeGoals::option).toList());
        shown.put("currentColumns", tables.columns(locale, "metric", "target", "stretch", "weight", "why"));
        shown.put("current", current(settled, sets, locale));
        shown.put("objectives", choices.objectives(settled));
        return shown;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        Person person = people.find(fields.person())
                .orElseThrow(() -> Problem.badField("person", "goal.person.unknown", fields.person()));
        if (!absences.leads(call.person(), person.id())) {
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
        return person.team() == null
                ? Optional.empty()
                : weeks.find(person.id(), thisWeek(person.team()).week());
    }

    private TeamWeekKey thisWeek(String team) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), people.team(team).zone());
        return new TeamWeekKey(Week.of(today), team);
    }

    /** This week of those people, where it may still be changed; a fixed number of queries for each team. */
    private List<RepWeek> openWeeks(List<Person> reports) {
        Set<String> ids = reports.stream().map(Person::id).collect(Collectors.toSet());
        return reports.stream()
                .map(Person::team)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::thisWeek)
                .filter(key -> weeks.find(key).isPresent() && sending.beforeLastCall(key))
                .flatMap(key -> weeks.repWeeks(key).stream())
                .filter(week -> ids.contains(week.key().person()))
                .toList();
    }

    private List<Map<String, String>> current(List<RepWeek> settled, Map<RepWeekKey, GoalSet> sets, Locale locale) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (RepWeek week : settled) {
            for (Map<String, String> row : tables.goals(sets.get(week.key()).goals(), List.of(), locale)) {
                row.put("who", week.key().person());
                rows.add(row);
            }
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
