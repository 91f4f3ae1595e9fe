package io.salesweek.week;

import static java.util.Comparator.naturalOrder;

import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.team.Absences;
import io.salesweek.week.domain.WeekDays;
import io.salesweek.week.persistence.RepWeekEntity;
import io.salesweek.week.persistence.TeamWeekEntity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** From stored weeks to weeks as they stand: with the calendar and the absences of now, until the score has kept the days. */
@Component
class WeekReading {

    private final WorkCalendars calendars;
    private final Absences absences;
    private final WorkingHours hours;
    private final Clock clock;

    WeekReading(WorkCalendars calendars, Absences absences, WorkingHours hours, Clock clock) {
        this.calendars = calendars;
        this.absences = absences;
        this.hours = hours;
        this.clock = clock;
    }

    TeamWeek teamWeek(TeamWeekEntity stored) {
        return new TeamWeek(
                stored.key(),
                stored.zone(),
                stored.calendar(),
                stored.reviewAt(),
                stored.openedAt(),
                state(stored),
                stored.scoredAt());
    }

    /** {@code planning} turns {@code running} at the end of the first working day without anybody writing it. */
    private TeamWeek.State state(TeamWeekEntity stored) {
        WeekDays days = days(stored);
        boolean runs = stored.state() == TeamWeek.State.PLANNING
                && !clock.instant().isBefore(days.at(days.first(), hours.end()));
        return runs ? TeamWeek.State.RUNNING : stored.state();
    }

    WeekDays days(TeamWeekEntity stored) {
        return new WeekDays(stored.key().week(), calendars.get(stored.calendar()), stored.zone(), stored.firstDay());
    }

    RepWeek repWeek(RepWeekEntity stored) {
        return repWeeks(List.of(stored)).get(0);
    }

    /** In their order; one query for all absences, none when all are scored. */
    List<RepWeek> repWeeks(List<RepWeekEntity> stored) {
        Map<String, Set<LocalDate>> daysOff = daysOff(
                stored.stream().filter(week -> week.keptWorkingDays().isEmpty()).toList());
        return stored.stream()
                .map(week -> repWeek(week, daysOff.getOrDefault(week.person(), Set.of())))
                .toList();
    }

    private Map<String, Set<LocalDate>> daysOff(Collection<RepWeekEntity> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        List<Week> weeks = open.stream()
                .map(week -> week.key().week())
                .sorted(naturalOrder())
                .toList();
        return absences.daysOff(
                open.stream().map(RepWeekEntity::person).collect(Collectors.toSet()),
                weeks.get(0).monday(),
                weeks.get(weeks.size() - 1).sunday());
    }

    private RepWeek repWeek(RepWeekEntity stored, Set<LocalDate> daysOff) {
        List<LocalDate> days = workingDays(stored, daysOff);
        return new RepWeek(
                stored.key(),
                stored.name(),
                teamWeek(stored.teamWeek()),
                !days.isEmpty(),
                stored.teamWeek().firstDay(),
                days,
                stored.teamWeek().decisionVersions());
    }

    /** Who was listed without a working day at the opening takes no part, even when the absence is withdrawn later. */
    private List<LocalDate> workingDays(RepWeekEntity stored, Set<LocalDate> daysOff) {
        return stored.takesPart()
                ? stored.keptWorkingDays()
                        .orElseGet(() -> days(stored.teamWeek()).countedWithout(daysOff))
                : List.of();
    }
}
