package io.salesweek.engine.clock;

import io.salesweek.engine.ClockDriver;
import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rehearsal's clock; administrators set it. */
@RestController
@Profile("rehearsal")
@RequestMapping("/api/clock")
@Tag(name = "clock")
class ClockController {

    private final ClockDriver driver;
    private final CurrentPerson person;

    ClockController(ClockDriver driver, CurrentPerson person) {
        this.driver = driver;
        this.person = person;
    }

    /** @param now an ISO-8601 date and time with its offset */
    record Time(String now) {}

    @GetMapping
    @Operation(summary = "The rehearsal's time: the real one until it is set")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, description = "ISO-8601, in UTC")
    @ApiResponse(responseCode = "403", description = "Not an administrator")
    Time get() {
        requireAdmin();
        return time();
    }

    /** Sets the clock anywhere the first time, forward only from then on; answers when nothing more is due. */
    @PutMapping
    @Operation(
            summary = "Sets the rehearsal's time",
            description =
                    "The first time to any moment, from then on forward only; everything due until then is done first.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, description = "Nothing more is due until then")
    @ApiResponse(responseCode = "400", description = "Not a date and time with its offset")
    @ApiResponse(responseCode = "403", description = "Not an administrator")
    @ApiResponse(responseCode = "409", description = "The moment lies before the clock's")
    Time put(@RequestBody Time wanted) {
        requireAdmin();
        Instant moment = parse(wanted.now());
        if (!driver.isSet()) {
            driver.startAt(moment);
        } else if (moment.isBefore(driver.now())) {
            throw Problem.conflict("clock.back", driver.now().toString());
        } else {
            driver.moveTo(moment);
        }
        return time();
    }

    private Time time() {
        return new Time(driver.now().toString());
    }

    private void requireAdmin() {
        if (!person.has("admin")) {
            throw Problem.forbidden("clock.admin");
        }
    }

    private static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badField("now", "clock.now");
        }
    }
}
