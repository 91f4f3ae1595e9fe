package io.salesweek.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesweek.audit.AuditReport;
import io.salesweek.audit.AuditReport.Broken;
import io.salesweek.audit.AuditVerifying;
import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.team.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the audit record is whole. */
@RestController
@RequestMapping(path = "/api/audit", produces = "application/json")
@Tag(name = "audit")
class AuditController {

    private final AuditVerifying verifying;
    private final CurrentPerson current;

    AuditController(AuditVerifying verifying, CurrentPerson current) {
        this.verifying = verifying;
        this.current = current;
    }

    /** @param broken null when it holds */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AuditJson(boolean holds, long rows, long chained, long erased, String link, BrokenJson broken) {

        static AuditJson of(AuditReport report) {
            return new AuditJson(
                    report.holds(),
                    report.rows(),
                    report.chained(),
                    report.erased(),
                    report.link(),
                    report.broken() == null ? null : BrokenJson.of(report.broken()));
        }
    }

    /** @param place in the chain, from 1; null: not reached by it. @param row null where it is missing; with {@code unrecorded}: {@code reward/<id>} */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BrokenJson(Long place, String row, String how) {

        static BrokenJson of(Broken broken) {
            return new BrokenJson(
                    broken.place(), broken.ref(), broken.how().name().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping("/verify")
    @Operation(
            summary = "Whether the audit record is whole",
            description =
                    "Reads all of it again: it holds, or the first row that was changed, removed, reordered or added; or a reward,"
                            + " an approval or a payout that is not in it (unrecorded).")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, description = "It holds, or where it first does not")
    @ApiResponse(responseCode = "403", description = "Not an administrator")
    AuditJson verify() {
        if (!current.has(Role.ADMIN.code())) {
            throw Problem.forbidden("audit.adminOnly");
        }
        return AuditJson.of(verifying.verify());
    }
}
