package io.salesweek.week.web;

import static io.salesweek.week.Openings.State.ALREADY;
import static io.salesweek.week.Openings.State.NOT_OPENED;
import static io.salesweek.week.Openings.State.OPENED;

import io.salesweek.calendar.Week;
import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import io.salesweek.problem.web.ProblemDetails;
import io.salesweek.week.Openings;
import io.salesweek.week.Openings.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens a week by hand: {@code POST /api/weeks/{week}}, CONTRACT.md. */
@RestController
@RequestMapping("/api/weeks")
@Tag(name = "weeks")
class WeekOpeningController {

    private final Openings openings;
    private final OpeningTeams teams;
    private final CurrentPerson person;
    private final Texts texts;
    private final ProblemDetails problems;

    WeekOpeningController(
            Openings openings, OpeningTeams teams, CurrentPerson person, Texts texts, ProblemDetails problems) {
        this.openings = openings;
        this.teams = teams;
        this.person = person;
        this.texts = texts;
        this.problems = problems;
    }

    /** Teams by id. */
    record Answer(List<String> opened, List<String> already, List<NotOpened> notOpened) {

        HttpStatus status() {
            if (!opened.isEmpty()) {
                return HttpStatus.CREATED;
            }
            return already.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.OK;
        }
    }

    /** @param reason a sentence in the person's language */
    record NotOpened(String team, String reason) {}

    @PostMapping("/{week}")
    @Operation(
            summary = "Opens the current or the next week",
            description = "Of every team the person may open, or of one. Repeating it is harmless.")
    @ApiResponse(
            responseCode = "201",
            description = "At least one team's week was opened",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "All were open before",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "400", description = "The week is not an ISO week such as 2026-W48")
    @ApiResponse(responseCode = "403", description = "Not this person's to open")
    @ApiResponse(responseCode = "404", description = "No such team")
    @ApiResponse(responseCode = "409", description = "None can be opened: why, by team")
    ResponseEntity<Object> open(@PathVariable String week, @RequestParam(required = false) String team) {
        Week asked = week(week);
        Answer answer = answer(teams.openedBy(person, team).stream()
                .map(each -> openings.open(asked, each))
                .toList());
        return answer.status() == HttpStatus.CONFLICT
                ? ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem(asked, answer))
                : ResponseEntity.status(answer.status()).body(answer);
    }

    private static Week week(String text) {
        try {
            return Week.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badInput("week.notAWeek", text);
        }
    }

    private Answer answer(List<Outcome> outcomes) {
        Locale locale = person.locale();
        return new Answer(
                teamsThatAre(OPENED, outcomes),
                teamsThatAre(ALREADY, outcomes),
                outcomes.stream()
                        .filter(outcome -> outcome.state() == NOT_OPENED)
                        .map(outcome -> new NotOpened(outcome.team(), texts.of(locale, outcome.reason())))
                        .toList());
    }

    private static List<String> teamsThatAre(Openings.State state, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == state)
                .map(Outcome::team)
                .toList();
    }

    private ProblemDetail problem(Week week, Answer answer) {
        ProblemDetail problem = problems.of(HttpStatus.CONFLICT, "week.notOpened", week);
        problem.setProperty("opened", answer.opened());
        problem.setProperty("already", answer.already());
        problem.setProperty("notOpened", answer.notOpened());
        return problem;
    }
}
