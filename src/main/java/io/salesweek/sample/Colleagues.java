package io.salesweek.sample;

import io.salesweek.sample.forms.FormFiller;
import io.salesweek.sample.forms.StoryForms;
import io.salesweek.sample.forms.StoryForms.Started;
import io.salesweek.sample.process.Desk;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import io.salesweek.sample.script.Season.Day;
import io.salesweek.sample.script.Story;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the people of the sample company do on a day, each at a time of their own. */
@SamplePart
class Colleagues {

    /** Whoever tries the sample signs in as one of these: what came up for them today is still to be done. */
    static final Set<String> LEFT_TO_VISITORS = Set.of("lilei", "chenjie", "hanmeimei", "zhangqiang");

    private static final int MINUTES_APART = 2;
    private static final LocalTime ABSENCES = LocalTime.of(9, 5);
    private static final LocalTime CORRECTIONS = LocalTime.of(11, 25);
    private static final LocalTime POINTS = LocalTime.of(12, 10);
    private static final LocalTime CHANGES = LocalTime.of(15, 25);

    private final People people;
    private final Absences absences;
    private final Desk desk;
    private final StoryForms storyForms;
    private final Map<String, FormFiller> fillers = new HashMap<>();

    Colleagues(People people, Absences absences, Desk desk, StoryForms storyForms, List<FormFiller> fillers) {
        this.people = people;
        this.absences = absences;
        this.desk = desk;
        this.storyForms = storyForms;
        fillers.forEach(filler -> this.fillers.put(filler.form(), filler));
    }

    /** @param work is done at that moment, and looks at how things stand then */
    record Act(Instant at, String person, Runnable work) {}

    /** Everything of that day, in no order. */
    List<Act> on(Day day, Script script) {
        List<Act> acts = new ArrayList<>();
        for (String id : script.people()) {
            Person person = people.get(id);
            List<Visit> visits =
                    person.is(Role.MANAGER) ? Visit.OF_A_MANAGER : person.is(Role.REP) ? Visit.OF_A_REP : List.of();
            int later = script.people().indexOf(id) * MINUTES_APART;
            visits.forEach(visit -> acts.add(new Act(
                    Season.at(day.date(), visit.at().plusMinutes(later)), id, () -> visit(visit, id, day, script))));
        }
        acts.addAll(ofTheStory(day, script));
        return acts;
    }

    private void visit(Visit visit, String person, Day day, Script script) {
        Instant morning = Season.at(day.date(), LocalTime.MIN);
        for (OpenTask task : visit.of(desk.tasks(person, visit.forms()), morning)) {
            if (!isAway(person, day.date()) && !leavesUndone(task, person, day, script)) {
                desk.submit(person, task, fillers.get(task.form()).fill(task, person, script));
            }
        }
    }

    private boolean isAway(String person, LocalDate day) {
        return !absences.daysOff(person, day, day).isEmpty();
    }

    private static boolean leavesUndone(OpenTask task, String person, Day day, Script script) {
        Story story = script.story();
        return switch (task.form()) {
            case "propose-goals" ->
                story.in(io.salesweek.calendar.Week.of(day.date()), person, Story.SILENT)
                        .isPresent();
            case "submit-daily-report" -> {
                LocalDate of = Season.today(task.due());
                yield story.on(of, person, Story.MISSED).isPresent()
                        || of.equals(day.date())
                                && story.on(of, person, Story.LATE).isPresent();
            }
            default -> false;
        };
    }

    private List<Act> ofTheStory(Day day, Script script) {
        List<Act> acts = new ArrayList<>();
        for (Story.Away away : script.story().recorded(day.date())) {
            acts.add(act(day, ABSENCES, away.person(), () -> start(storyForms.absence(away))));
        }
        for (Story.Happening happening : script.story().on(day.date())) {
            String person = happening.person();
            switch (happening.what()) {
                case Story.CORRECT ->
                    acts.add(act(day, CORRECTIONS, person, () -> storyForms
                            .correction(happening, script)
                            .ifPresent(this::start)));
                case Story.CHANGE ->
                    acts.add(act(day, CHANGES, people.managerOf(person).orElseThrow(), () -> storyForms
                            .change(happening)
                            .ifPresent(this::start)));
                default -> {
                    if (Story.POINTS.contains(happening.what())) {
                        acts.add(act(day, POINTS, person, () -> start(storyForms.point(happening))));
                    }
                }
            }
        }
        return acts;
    }

    private static Act act(Day day, LocalTime time, String person, Runnable work) {
        return new Act(Season.at(day.date(), time), person, work);
    }

    private void start(Started started) {
        desk.start(started.person(), started.form(), started.values());
    }
}
