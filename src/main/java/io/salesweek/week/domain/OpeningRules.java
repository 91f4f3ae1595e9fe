package io.salesweek.week.domain;

import io.salesweek.calendar.Week;
import io.salesweek.problem.Problem;
import io.salesweek.team.Person;
import io.salesweek.team.Role;
import io.salesweek.week.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who takes part, and when a week opens: DOMAIN.md. */
public final class OpeningRules {

    private final WeekDays days;
    private final WorkingHours hours;
    private final Instant now;

    /** @param days the week's, all of them counting */
    public OpeningRules(WeekDays days, WorkingHours hours, Instant now) {
        this.days = days;
        this.hours = hours;
        this.now = now;
    }

    /** A rep of the team; without a working day that week they are listed, but take no part. */
    public record Listed(Person person, boolean takesPart) {}

    /** The days that count and the team's reps. */
    public record Plan(WeekDays days, List<Listed> reps) {}

    /**
     * @param members all people of the team
     * @param daysOff absences, by person
     * @throws Problem conflict: why the week is not opened
     */
    public Plan plan(List<Person> members, Map<String, Set<LocalDate>> daysOff) {
        WeekDays counted = counted();
        List<Listed> reps = members.stream()
                .filter(person -> person.is(Role.REP) && person.activeOn(counted.firstCounted()))
                .map(rep -> new Listed(rep, takesPart(counted, daysOff.getOrDefault(rep.id(), Set.of()))))
                .toList();
        if (reps.stream().noneMatch(Listed::takesPart)) {
            throw Problem.conflict("week.notOpened.nobody");
        }
        return new Plan(counted, reps);
    }

    private static boolean takesPart(WeekDays counted, Set<LocalDate> daysOff) {
        return !counted.countedWithout(daysOff).isEmpty();
    }

    /** The days from the first one on whose end has not passed. */
    private WeekDays counted() {
        requireInTime();
        LocalDate first = days.all().stream()
                .filter(day -> now.isBefore(days.at(day, hours.end())))
                .findFirst()
                .orElseThrow();
        LocalDate firstDay = first.equals(days.first()) ? days.week().monday() : first;
        return new WeekDays(days.week(), days.calendar(), days.zone(), firstDay);
    }

    private void requireInTime() {
        Week current = Week.of(now.atZone(days.zone()).toLocalDate());
        if (!days.week().equals(current) && !days.week().equals(current.next())) {
            throw Problem.conflict("week.notOpened.otherWeek", current, current.next());
        }
        if (days.all().isEmpty()) {
            throw Problem.conflict("week.notOpened.noWorkingDay");
        }
        if (now.isAfter(days.at(days.last(), hours.lastStart()))) {
            throw Problem.conflict(
                    "week.notOpened.tooLate",
                    days.last().toString(),
                    hours.lastStart().toString());
        }
    }
}
