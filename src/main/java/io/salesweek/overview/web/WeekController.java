package io.salesweek.overview.web;

import io.salesweek.calendar.Week;
import io.salesweek.goal.Goals;
import io.salesweek.metric.Metrics;
import io.salesweek.overview.Access;
import io.salesweek.overview.Access.Sight;
import io.salesweek.overview.web.TeamWeekView.GoalVersion;
import io.salesweek.overview.web.TeamWeekView.GoalView;
import io.salesweek.overview.web.TeamWeekView.PersonDetailView;
import io.salesweek.overview.web.TeamWeekView.PersonView;
import io.salesweek.overview.web.TeamWeekView.ReportVersion;
import io.salesweek.overview.web.TeamWeekView.Verdict;
import io.salesweek.overview.web.TeamWeekView.Versions;
import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.score.Scores;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A team's and a person's week, to read. */
@RestController
@RequestMapping(path = "/api/weeks", produces = "application/json")
@Tag(name = "weeks")
class WeekController {

    private final Weeks weeks;
    private final People people;
    private final Goals goals;
    private final Reports reports;
    private final Scores scores;
    private final Metrics metrics;
    private final TeamWeekReader reader;
    private final Access access;
    private final CurrentPerson current;

    WeekController(
            Weeks weeks,
            People people,
            Goals goals,
            Reports reports,
            Scores scores,
            Metrics metrics,
            TeamWeekReader reader,
            Access access,
            CurrentPerson current) {
        this.weeks = weeks;
        this.people = people;
        this.goals = goals;
        this.reports = reports;
        this.scores = scores;
        this.metrics = metrics;
        this.reader = reader;
        this.access = access;
        this.current = current;
    }

    @GetMapping("/{week}/teams/{team}")
    @Transactional(readOnly = true)
    @Operation(
            summary = "A team's week",
            description = "Before the score, actuals run up to now, and score and grade are null.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, description = "As much of it as the person may see")
    @ApiResponse(responseCode = "400", description = "The week is not an ISO week such as 2026-W48")
    @ApiResponse(responseCode = "403", description = "Not the signed-in person's team")
    @ApiResponse(responseCode = "404", description = "No such team, or its week was not opened")
    TeamWeekView team(@PathVariable String week, @PathVariable String team) {
        TeamWeekKey key = new TeamWeekKey(parse(week), team);
        Sight sight = access.ofTeam(people.team(team));
        TeamWeek opened = weeks.get(key);
        Set<String> own = access.own();
        List<PersonView> views = reader.people(weeks.repWeeks(key)).values().stream()
                .filter(person -> sight != Sight.ONESELF || own.contains(person.id()))
                .map(person -> own.contains(person.id()) ? person : seen(person, sight))
                .toList();
        return new TeamWeekView(
                key.week().toString(),
                team,
                Wire.name(opened.state()),
                metrics.currency(),
                views,
                reader.review(key),
                reader.actionItems(key));
    }

    @GetMapping("/{week}/people/{id}")
    @Transactional(readOnly = true)
    @Operation(
            summary = "A person's week",
            description = "With every version of goals and reports, and how each figure came about.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, description = "The whole of it")
    @ApiResponse(responseCode = "400", description = "The week is not an ISO week such as 2026-W48")
    @ApiResponse(responseCode = "403", description = "Neither the person nor somebody above")
    @ApiResponse(responseCode = "404", description = "The person takes no part in that week")
    PersonDetailView person(@PathVariable String week, @PathVariable String id) {
        Week parsed = parse(week);
        access.requirePerson(people.get(id));
        RepWeek found =
                weeks.find(id, parsed).orElseThrow(() -> Problem.notFound("overview.noWeek", id, parsed.toString()));
        PersonView view = reader.people(List.of(found)).get(found);
        return new PersonDetailView(
                view.id(),
                view.name(),
                view.goals(),
                view.plan(),
                view.reports(),
                view.goalAttainment(),
                view.discipline(),
                view.planCompletion(),
                view.score(),
                view.grade(),
                view.bonus(),
                view.corrections(),
                view.risks(),
                new Versions(goalVersions(found), reportVersions(found)),
                scores.explanations(found.key()));
    }

    private List<GoalVersion> goalVersions(RepWeek week) {
        Locale locale = current.locale();
        return goals.versions(week.key()).stream()
                .map(version -> new GoalVersion(
                        version.version(),
                        Wire.name(version.state()),
                        Wire.name(version.decidedBy()),
                        version.by(),
                        version.at(),
                        version.comment(),
                        version.goals().stream()
                                .map(goal -> new GoalView(
                                        goal.metric(),
                                        goal.target(),
                                        null,
                                        goal.weight(),
                                        null,
                                        goal.baseline(),
                                        Wire.name(version.state()),
                                        Wire.name(version.decidedBy())))
                                .toList(),
                        version.verdicts().stream()
                                .map(verdict -> verdict(verdict, locale))
                                .toList()))
                .toList();
    }

    private static Verdict verdict(Goals.Explained verdict, Locale locale) {
        return new Verdict(
                verdict.metric(),
                verdict.verdict(),
                "zh".equals(locale.getLanguage()) ? verdict.reasonZh() : verdict.reasonEn(),
                verdict.decision(),
                verdict.tableVersion(),
                verdict.rule(),
                verdict.inputs());
    }

    private List<ReportVersion> reportVersions(RepWeek week) {
        return reports.versions(week).stream()
                .map(WeekController::reportVersion)
                .toList();
    }

    private static ReportVersion reportVersion(DayReport sent) {
        return new ReportVersion(
                sent.day(),
                sent.version(),
                sent.sentAt(),
                sent.numbers(),
                sent.content().done(),
                sent.content().problems(),
                sent.content().nextSteps(),
                sent.content().helpNeeded(),
                sent.content().more());
    }

    /** What somebody sees of another person of the team. */
    private static PersonView seen(PersonView person, Sight sight) {
        if (sight != Sight.PROGRESS) {
            return sight == Sight.ALL ? person : withoutMoney(person);
        }
        List<GoalView> progress = person.goals().stream()
                .map(goal -> new GoalView(goal.metric(), null, null, null, goal.attainment(), null, goal.state(), null))
                .toList();
        return new PersonView(
                person.id(), person.name(), progress, null, null, null, null, null, null, null, null, null, null);
    }

    private static PersonView withoutMoney(PersonView person) {
        return new PersonView(
                person.id(),
                person.name(),
                person.goals(),
                person.plan(),
                person.reports(),
                person.goalAttainment(),
                person.discipline(),
                person.planCompletion(),
                person.score(),
                person.grade(),
                null,
                null,
                person.risks());
    }

    private static Week parse(String week) {
        try {
            return Week.parse(week);
        } catch (DateTimeException e) {
            throw Problem.badInput("overview.noIsoWeek", week);
        }
    }
}
