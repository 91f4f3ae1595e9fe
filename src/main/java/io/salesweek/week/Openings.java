package io.salesweek.week;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendar;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.engine.DecisionTables;
import io.salesweek.problem.Problem;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Team;
import io.salesweek.week.domain.OpeningRules;
import io.salesweek.week.domain.OpeningRules.Listed;
import io.salesweek.week.domain.SalesWeekStart;
import io.salesweek.week.domain.WeekDays;
import io.salesweek.week.persistence.RepWeekEntity;
import io.salesweek.week.persistence.RepWeekRepository;
import io.salesweek.week.persistence.TeamWeekEntity;
import io.salesweek.week.persistence.TeamWeekRepository;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a team's week, once: rows first, then the process, in one transaction of its own. */
@Service
public class Openings {

    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);

    private final TeamWeekRepository teamWeeks;
    private final RepWeekRepository repWeeks;
    private final People people;
    private final Absences absences;
    private final WorkCalendars calendars;
    private final WorkingHours hours;
    private final DecisionTables tables;
    private final SalesWeekStart process;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Openings(
            TeamWeekRepository teamWeeks,
            RepWeekRepository repWeeks,
            People people,
            Absences absences,
            WorkCalendars calendars,
            WorkingHours hours,
            DecisionTables tables,
            SalesWeekStart process,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.teamWeeks = teamWeeks;
        this.repWeeks = repWeeks;
        this.people = people;
        this.absences = absences;
        this.calendars = calendars;
        this.hours = hours;
        this.tables = tables;
        this.process = process;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
    }

    public enum State {
        OPENED,
        /** Opened before, by whomever. */
        ALREADY,
        NOT_OPENED
    }

    /** @param reason why it was not opened, to be told in a person's language; null otherwise */
    public record Outcome(String team, State state, Problem reason) {}

    /** Repeating it is harmless, on several nodes at once too. */
    public Outcome open(Week week, Team team) {
        TeamWeekKey key = new TeamWeekKey(week, team.id());
        try {
            State state = ownTransaction.execute(status -> openNow(key, team));
            return new Outcome(team.id(), state, null);
        } catch (Problem reason) {
            LOG.debug("Week {} of team {} is not opened: {}", week, team.id(), reason.key());
            return new Outcome(team.id(), State.NOT_OPENED, reason);
        } catch (DataIntegrityViolationException e) {
            // Another node was faster: its rows count. Nothing else of ours can collide.
            if (teamWeeks.existsById(key.toString())) {
                return new Outcome(team.id(), State.ALREADY, null);
            }
            throw e;
        }
    }

    private State openNow(TeamWeekKey key, Team team) {
        if (teamWeeks.existsById(key.toString())) {
            return State.ALREADY;
        }
        OpeningRules.Plan plan = plan(key, team);
        write(key, team, plan);
        process.start(key);
        LOG.info("Week {} of team {} is open", key.week(), key.team());
        return State.OPENED;
    }

    private OpeningRules.Plan plan(TeamWeekKey key, Team team) {
        Week week = key.week();
        WorkCalendar calendar = calendars.get(team.calendar());
        calendars.checkYears(calendar, week);
        WeekDays days = new WeekDays(week, calendar, team.zone(), week.monday());
        List<Person> members = people.members(team.id());
        Set<String> elsewhere = elsewhere(key, members);
        return new OpeningRules(days, hours, clock.instant())
                .plan(
                        members.stream()
                                .filter(person -> !elsewhere.contains(person.id()))
                                .toList(),
                        absences.daysOff(ids(members), week.monday(), week.sunday()));
    }

    /**
     * A rep week stays with the team it was opened in, also when the person has changed the team since. Rows of this very week are
     * another node's, written since we looked: ours must collide with them, not be refused for want of people.
     */
    private Set<String> elsewhere(TeamWeekKey key, List<Person> members) {
        return repWeeks.between(ids(members), key.week(), key.week()).stream()
                .map(RepWeekEntity::key)
                .filter(there -> !there.teamWeek().equals(key))
                .map(RepWeekKey::person)
                .collect(Collectors.toSet());
    }

    private void write(TeamWeekKey key, Team team, OpeningRules.Plan plan) {
        TeamWeekEntity teamWeek =
                new TeamWeekEntity(key.week(), team, plan.days().firstDay(), tables.latestVersions(), clock.instant());
        teamWeek.planWith(plan.days().all());
        teamWeeks.saveAndFlush(teamWeek);
        repWeeks.saveAllAndFlush(
                plan.reps().stream().map(listed -> repWeek(teamWeek, listed)).toList());
    }

    private static RepWeekEntity repWeek(TeamWeekEntity teamWeek, Listed listed) {
        Person person = listed.person();
        return new RepWeekEntity(teamWeek, person.id(), person.name(), listed.takesPart());
    }

    private static List<String> ids(List<Person> members) {
        return members.stream().map(Person::id).toList();
    }
}
