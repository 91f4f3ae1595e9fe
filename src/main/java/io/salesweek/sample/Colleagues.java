package io.salesweek.sample;

import io.salesweek.calendar.Week;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the people of the sample company do on a day, each at a time of their own. */
@SamplePart
class Colleagues {

    /** Whoever tries the sample signs in as one of these: what came up for them today is still to be done. */
    static final Set<String> LEFT_TO_VISITORS =
            Set.of("lilei", "chenjie", "hanmeimei", "zhangqiang", "liufang", "sunli");

    private static final int MINUTES_APART = 2;
    private static final LocalTime ABSENCES = LocalTime.of(9, 5);

    /** When what the story tells is done by a form of its own; the rest of it shows in the forms of tasks. */
    private static final Map<String, LocalTime> TIMES = Map.of(
            Story.CORRECT, LocalTime.of(11, 25),
            Story.POINT, LocalTime.of(12, 10),
            Story.PROBLEM, LocalTime.of(12, 20),
            Story.PROPOSAL, LocalTime.of(12, 30),
            Story.CHANGE, LocalTime.of(15, 25),
            Story.NOMINATE, LocalTime.of(15, 35));

    private final Absences absences;
    private final Desk desk;
    private final StoryForms storyForms;
    private final Map<String, FormFiller> fillers = new HashMap<>();

    Colleagues(Absences absences, Desk desk, StoryForms storyForms, List<FormFiller> fillers) {
        this.absences = absences;
        this.desk = desk;
        this.storyForms = storyForms;
        fillers.forEach(filler -> this.fillers.put(filler.form(), filler));
    }

    /** Everything of that day, in no order. */
    List<Act> on(Day day, Script script) {
        List<Act> acts = new ArrayList<>();
        for (Visit visit : Visit.OF_A_DAY) {
            acts.add(new Act(Season.at(day.date(), visit.at()), moments -> visit(visit, day, script, moments)));
        }
        for (Story.Away away : script.story().recorded(day.date())) {
            acts.add(act(day, ABSENCES, away.person(), script, () -> Optional.of(storyForms.absence(away))));
        }
        for (Story.Happening happening : script.story().on(day.date())) {
            LocalTime time = TIMES.get(happening.what());
            if (time != null) {
                String sender = storyForms.sender(happening);
                acts.add(act(day, time, sender, script, () -> storyForms.of(happening, script)));
            }
        }
        return acts;
    }

    private void visit(Visit visit, Day day, Script script, Moments moments) {
        Instant morning = Season.at(day.date(), LocalTime.MIN);
        Map<String, List<OpenTask>> open = desk.tasks(visit.forms());
        for (String person : script.people()) {
            List<OpenTask> theirs = visit.of(open.getOrDefault(person, List.of()), morning);
            LocalTime time = visit.at()
                    .plusMinutes((long) MINUTES_APART * script.people().indexOf(person));
            if (!theirs.isEmpty()
                    && !isLeft(person, day, script)
                    && !isAway(person, day.date())
                    && moments.reach(Season.at(day.date(), time))) {
                theirs.forEach(task -> doTask(task, person, day, script));
            }
        }
    }

    private void doTask(OpenTask task, String person, Day day, Script script) {
        if (!leavesUndone(task, person, day, script)) {
            desk.submit(person, task, fillers.get(task.form()).fill(task, person, script));
        }
    }

    private Act act(Day day, LocalTime time, String person, Script script, Supplier<Optional<Started>> form) {
        return new Act(Season.at(day.date(), time), () -> {
            if (!isLeft(person, day, script)) {
                form.get().ifPresent(started -> desk.start(started.person(), started.form(), started.values()));
            }
        });
    }

    private static boolean isLeft(String person, Day day, Script script) {
        return LEFT_TO_VISITORS.contains(person)
                && day.date().equals(script.season().openDay());
    }

    private boolean isAway(String person, LocalDate day) {
        return !absences.daysOff(person, day, day).isEmpty();
    }

    private static boolean leavesUndone(OpenTask task, String person, Day day, Script script) {
        Story story = script.story();
        return switch (task.form()) {
            case "propose-goals" ->
                story.in(Week.of(day.date()), person, Story.SILENT).isPresent();
            case "submit-daily-report" -> {
                LocalDate of = Season.today(task.due());
                yield story.on(of, person, Story.MISSED).isPresent()
                        || of.equals(day.date())
                                && story.on(of, person, Story.LATE).isPresent();
            }
            case "resolve-risk" -> Season.today(task.due()).isAfter(day.date());
            default -> false;
        };
    }
}
