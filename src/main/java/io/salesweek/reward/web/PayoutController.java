package io.salesweek.reward.web;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.reward.Payout;
import io.salesweek.reward.Payouts;
import io.salesweek.team.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What finance pays, per month. */
@RestController
@RequestMapping("/api/payouts")
@Tag(name = "payouts")
class PayoutController {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private final Payouts payouts;
    private final CurrentPerson current;

    PayoutController(Payouts payouts, CurrentPerson current) {
        this.payouts = payouts;
        this.current = current;
    }

    /** What is asked for: the month, e.g. 2026-11, and the list's name. */
    record Asked(String month, String exportId) {}

    record PayoutJson(
            String person,
            String name,
            String week,
            String kind,
            BigDecimal amount,
            String currency,
            Instant approvedAt,
            String rewardId) {

        static PayoutJson of(Payout payout) {
            return new PayoutJson(
                    payout.person(),
                    payout.name(),
                    payout.week().toString(),
                    payout.kind(),
                    payout.amount(),
                    payout.currency(),
                    payout.approvedAt(),
                    payout.rewardId());
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What is due", description = "Finally approved in that month and in no list yet.")
    @ApiResponse(responseCode = "400", description = "The month is not written like 2026-11")
    @ApiResponse(responseCode = "403", description = "Not finance")
    List<PayoutJson> due(@RequestParam String month) {
        requireFinance();
        return payouts.due(parse(month)).stream().map(PayoutJson::of).toList();
    }

    @PostMapping(
            path = "/exports",
            produces = {"text/csv", PayoutFile.XLSX, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Takes what is due into a list",
            description = "As CSV or XLSX, by Accept. The same exportId again answers the same file.")
    @ApiResponse(responseCode = "409", description = "The exportId was used for another month")
    ResponseEntity<byte[]> take(
            @RequestBody Asked asked,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "text/csv") String accept) {
        requireFinance();
        Payouts.Taken taken = take(parse(asked.month()), asked.exportId());
        boolean xlsx = accept.contains(PayoutFile.XLSX);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(xlsx ? PayoutFile.XLSX : "text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"payouts-" + asked.month() + (xlsx ? ".xlsx\"" : ".csv\""))
                .body(xlsx ? PayoutFile.xlsx(taken) : PayoutFile.csv(taken.payouts()));
    }

    private void requireFinance() {
        if (!current.has(Role.FINANCE.code())) {
            throw Problem.forbidden("reward.financeOnly");
        }
    }

    private Payouts.Taken take(YearMonth month, String export) {
        try {
            return payouts.take(month, export, current.id());
        } catch (DataIntegrityViolationException takenMeanwhile) {
            // the same call again, while the first one runs: now its list is there
            return payouts.take(month, export, current.id());
        }
    }

    private static YearMonth parse(String month) {
        if (month == null || !MONTH.matcher(month).matches()) {
            throw Problem.badInput("reward.month");
        }
        return YearMonth.parse(month);
    }
}
