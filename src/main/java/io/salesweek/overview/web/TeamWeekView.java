package io.salesweek.overview.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesweek.score.Explanation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The JSON of a team's week: names and values as CONTRACT.md fixes them; absent values are null, never left out. */
@Schema(
        description =
                "A team's week: its people with goals, plan, reports and figures, its review and its action items")
@JsonInclude(JsonInclude.Include.ALWAYS)
record TeamWeekView(
        @Schema(example = "2026-W48") String week,
        String team,
        @Schema(allowableValues = {"planning", "running", "review", "scored", "closed"}) String state,
        @Schema(example = "CNY") String currency,
        List<PersonView> people,
        ReviewView review,
        List<ActionItemView> actionItems) {

    @Schema(
            description =
                    "A rep's week; ratios have 4 decimals, the score has 1; score and grade are null before the score")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PersonView(
            String id,
            String name,
            List<GoalView> goals,
            List<PlanView> plan,
            List<ReportView> reports,
            BigDecimal goalAttainment,
            BigDecimal discipline,
            BigDecimal planCompletion,
            BigDecimal score,
            String grade,
            BonusView bonus,
            List<CorrectionView> corrections,
            List<RiskView> risks) {}

    @Schema(description = "What the week pays, or would pay as it stands (preview, id null)")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BonusView(
            String id,
            BigDecimal quota,
            BigDecimal quotaAttainment,
            BigDecimal amount,
            @Schema(allowableValues = {"preview", "none", "pending", "approved", "rejected", "disputed", "paid"})
                    String state) {}

    @Schema(description = "A difference that a changed deal made to an earlier, scored week")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CorrectionView(String id, String week, BigDecimal amount, String state) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record GoalView(
            String metric,
            BigDecimal target,
            BigDecimal actual,
            Integer weight,
            BigDecimal attainment,
            BigDecimal baseline,
            @Schema(allowableValues = {"proposed", "returned", "confirmed", "carriedOver"}) String state,
            @Schema(allowableValues = {"rule", "manager", "deadline"}) String decidedBy) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PlanView(
            String id,
            LocalDate day,
            String activity,
            String subject,
            String customer,
            BigDecimal hours,
            @Schema(allowableValues = {"low", "medium", "high"}) String priority,
            String with,
            boolean done) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RiskView(
            String id,
            @Schema(description = "The signal it was found by; null: a person raised it") String rule,
            @Schema(allowableValues = {"market", "customer", "internal"}) String kind,
            @Schema(allowableValues = {"minor", "major", "critical"}) String severity,
            @Schema(allowableValues = {"open", "planned", "escalated", "closed"}) String state) {}

    record ReportView(
            LocalDate day,
            @Schema(allowableValues = {"notDue", "due", "onTime", "late", "missed", "excused"}) String state) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReviewView(
            @Schema(allowableValues = {"open", "held", "notHeld"}) String state,
            String minutes,
            String decisions,
            List<PointView> points) {}

    record PointView(String id, String kind, String text, String by) {}

    record ActionItemView(
            String id,
            String what,
            String owner,
            LocalDate dueOn,
            @Schema(allowableValues = {"open", "done"}) String state) {}

    /** One element of {@code people} with its history and its explanations. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PersonDetailView(
            String id,
            String name,
            List<GoalView> goals,
            List<PlanView> plan,
            List<ReportView> reports,
            BigDecimal goalAttainment,
            BigDecimal discipline,
            BigDecimal planCompletion,
            BigDecimal score,
            String grade,
            BonusView bonus,
            List<CorrectionView> corrections,
            List<RiskView> risks,
            Versions versions,
            List<Explanation> explanations) {}

    record Versions(List<GoalVersion> goals, List<ReportVersion> reports) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record GoalVersion(
            int version,
            String state,
            String decidedBy,
            String by,
            Instant at,
            String comment,
            List<GoalView> goals,
            List<Verdict> verdicts) {}

    /** What a table said of one goal, with the rule that said it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Verdict(
            String metric, String verdict, String reason, String decision, int version, String rule, Object inputs) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReportVersion(
            LocalDate day,
            int version,
            Instant sentAt,
            Object numbers,
            String done,
            String problems,
            String nextSteps,
            String helpNeeded,
            Object more) {}
}
