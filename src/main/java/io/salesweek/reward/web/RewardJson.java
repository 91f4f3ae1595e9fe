package io.salesweek.reward.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesweek.reward.Computation;
import io.salesweek.reward.Computation.CountedDeal;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.Computation.TableRule;
import io.salesweek.reward.Dispute;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Reward;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The JSON of a reward; absent values are null, never left out. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RewardJson(
        String id,
        String person,
        String week,
        String kind,
        String state,
        String currency,
        BigDecimal amount,
        BigDecimal worth,
        BigDecimal approvedBefore,
        BigDecimal revenue,
        BigDecimal quota,
        String quotaFormula,
        List<String> quotaObjectives,
        BigDecimal quotaAttainment,
        BigDecimal rate,
        BigDecimal cap,
        Map<String, BigDecimal> parts,
        List<DealJson> deals,
        TableRule decision,
        TableRule route,
        List<ApprovalJson> approvals,
        List<ComputationJson> computations,
        String recognition,
        List<DisputeJson> disputes,
        List<CorrectionJson> corrections) {

    record DealJson(String id, String account, LocalDate closedOn, BigDecimal amount) {}

    /** @param by null while it is open; {@code asked}: a person or a role */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ApprovalJson(
            int computation,
            String role,
            String asked,
            String decision,
            String by,
            String standingInFor,
            Instant at,
            String comment) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ComputationJson(
            int number,
            String cause,
            BigDecimal amount,
            BigDecimal worth,
            String outcome,
            Instant at,
            String comment) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DisputeJson(
            String reason,
            Instant at,
            String decision,
            String comment,
            String by,
            String standingInFor,
            Instant decidedAt) {}

    record CorrectionJson(String id, BigDecimal amount, String state) {}

    static RewardJson of(Reward reward, List<Reward> ofWeek) {
        Computation last = reward.last();
        Figures figures = last == null ? null : last.figures();
        return new RewardJson(
                reward.id(),
                reward.repWeek().person(),
                reward.repWeek().week().toString(),
                lower(reward.kind()),
                lower(reward.state()),
                of(figures, Figures::currency),
                of(figures, Figures::amount),
                of(figures, Figures::worth),
                of(figures, Figures::approvedBefore),
                of(figures, Figures::revenue),
                of(figures, Figures::quota),
                of(figures, Figures::quotaFormula),
                of(figures, Figures::quotaObjectives),
                of(figures, Figures::quotaAttainment),
                of(figures, Figures::rate),
                of(figures, Figures::cap),
                of(figures, Figures::parts),
                last == null
                        ? List.of()
                        : last.deals().stream().map(RewardJson::deal).toList(),
                last == null ? null : last.tier(),
                last == null ? null : last.routing(),
                reward.computations().stream().flatMap(RewardJson::approvals).toList(),
                reward.computations().stream().map(RewardJson::computation).toList(),
                reward.recognition() == null ? null : reward.recognition().code(),
                reward.disputes().stream().map(RewardJson::dispute).toList(),
                ofWeek.stream()
                        .filter(other -> other.kind() == Kind.CORRECTION && other.last() != null)
                        .map(other -> new CorrectionJson(
                                other.id(), other.last().figures().amount(), lower(other.state())))
                        .toList());
    }

    private static <T> T of(Figures figures, Function<Figures, T> value) {
        return figures == null ? null : value.apply(figures);
    }

    private static DealJson deal(CountedDeal deal) {
        return new DealJson(deal.deal(), deal.account(), deal.closedOn(), deal.worth());
    }

    private static Stream<ApprovalJson> approvals(Computation computation) {
        Stream<ApprovalJson> steps = computation.route().stream()
                .map(step -> new ApprovalJson(
                        computation.number(),
                        step.role(),
                        step.assignee() == null ? step.candidates() : step.assignee(),
                        step.open() ? null : "approve",
                        step.approvedBy(),
                        step.standingInFor(),
                        step.approvedAt(),
                        step.comment()));
        return computation.endedBy() == null || computation.outcome() == Outcome.APPROVED
                ? steps
                : Stream.concat(steps, Stream.of(ended(computation)));
    }

    private static ApprovalJson ended(Computation computation) {
        return new ApprovalJson(
                computation.number(),
                null,
                null,
                computation.outcome() == Outcome.RETURNED ? "return" : "reject",
                computation.endedBy(),
                computation.standingInFor(),
                computation.endedAt(),
                computation.comment());
    }

    private static ComputationJson computation(Computation computation) {
        return new ComputationJson(
                computation.number(),
                lower(computation.cause()),
                computation.figures().amount(),
                computation.figures().worth(),
                computation.outcome() == null ? null : lower(computation.outcome()),
                computation.computedAt(),
                computation.comment());
    }

    private static DisputeJson dispute(Dispute dispute) {
        return new DisputeJson(
                dispute.reason(),
                dispute.raisedAt(),
                dispute.decision(),
                dispute.comment(),
                dispute.decidedBy(),
                dispute.standingInFor(),
                dispute.decidedAt());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
