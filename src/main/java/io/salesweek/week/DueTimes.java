package io.salesweek.week;

import io.salesweek.calendar.TimeWords;
import io.salesweek.calendar.WallClock;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.problem.Problem;
import io.salesweek.week.domain.SaidTime;
import io.salesweek.week.domain.WeekDays;
import io.salesweek.week.persistence.RepWeekEntity;
import io.salesweek.week.persistence.RepWeekRepository;
import io.salesweek.week.persistence.TeamWeekEntity;
import io.salesweek.week.persistence.TeamWeekRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Reads times said in words with the calendar and zone of the week a case belongs to. The diagrams use it as bean {@code due}
 * ({@code week.process}); features use it to decide what was late.
 *
 * <p>Words: {@code [<n> hour[s] before ]<day> HH:mm} with day = {@code first working day}, {@code last working day}, {@code middle
 * working day}, {@code first working day after the week}, {@code own first working day}, {@code own last working day}, {@code own next
 * working day} (after a given day; at most the first working day after the week; the given day itself when it is off, for then nothing
 * is waited for), {@code next working day} (the calendar's, after a given day; the week's first one that counts when none is given),
 * {@code that day} (the given one); and {@code , if the only one HH:mm} behind {@code own first working day HH:mm}. Or {@code [<n>
 * hour[s] before ]<n> working day[s]}: 18:00 of the n-th one after now.
 *
 * <p>Words that are not understood, or say something the case has not, are a fault of the diagram: IllegalArgumentException.
 */
@Service
public class DueTimes {

    private final TeamWeekRepository teamWeeks;
    private final RepWeekRepository repWeeks;
    private final WeekReading reading;
    private final WorkCalendars calendars;
    private final WorkingHours hours;
    private final Clock clock;

    DueTimes(
            TeamWeekRepository teamWeeks,
            RepWeekRepository repWeeks,
            WeekReading reading,
            WorkCalendars calendars,
            WorkingHours hours,
            Clock clock) {
        this.teamWeeks = teamWeeks;
        this.repWeeks = repWeeks;
        this.reading = reading;
        this.calendars = calendars;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * A team's time; words about {@code own} days are refused.
     *
     * @throws Problem not found
     */
    public Instant at(TeamWeekKey key, String words) {
        TeamWeekEntity week = teamWeeks
                .findById(key.toString())
                .orElseThrow(() -> Problem.notFound("week.unknown", key.week(), key.team()));
        return moment(reading.days(week), week.openedAt(), null, null, TimeWords.parse(words));
    }

    /**
     * A rep's time.
     *
     * @param day the day that {@code own next working day}, {@code next working day} and {@code that day} count from; null: today for
     *     the first, see above for the others
     * @throws Problem not found
     */
    public Instant at(RepWeekKey key, LocalDate day, String words) {
        RepWeekEntity week = repWeeks.findById(key.toString())
                .orElseThrow(() -> Problem.notFound("week.unknown", key.week(), key.person()));
        TimeWords said = TimeWords.parse(words);
        // Absences are asked for only where they matter: most words are the whole team's, and each task says three.
        List<LocalDate> own = said.own() ? reading.repWeek(week).workingDays() : null;
        return moment(reading.days(week.teamWeek()), week.teamWeek().openedAt(), own, day, said);
    }

    /** The same for a rep's week at hand, without a query; its working days are those it was read with. */
    public Instant at(RepWeek week, LocalDate day, String words) {
        TeamWeek team = week.teamWeek();
        WeekDays days = new WeekDays(week.key().week(), calendars.get(team.calendar()), team.zone(), week.firstDay());
        return moment(days, team.openedAt(), week.workingDays(), day, TimeWords.parse(words));
    }

    /** The end of the n-th working day after the day of that moment. */
    public Instant after(RepWeek week, Instant moment, int workingDays) {
        TeamWeek team = week.teamWeek();
        LocalDate day = moment.atZone(team.zone()).toLocalDate();
        LocalDate last = calendars.get(team.calendar()).workingDayAfter(day, workingDays);
        return WallClock.moment(last, hours.end(), team.zone());
    }

    private Instant moment(WeekDays days, Instant openedAt, List<LocalDate> own, LocalDate day, TimeWords words) {
        return new SaidTime(days, hours, own, day, openedAt, clock.instant()).of(words);
    }
}
