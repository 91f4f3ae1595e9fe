package io.salesweek.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One computation of a reward, with all it was computed from.
 *
 * @param number from 1
 * @param figures company currency at the minor unit
 * @param tier null for a recognition alone
 * @param route its steps in turn; empty where there was nothing to approve
 * @param outcome null while open
 * @param endedBy who approved last, returned or rejected; {@code standingInFor} whom they stood in for, or null
 */
public record Computation(
        int number,
        Cause cause,
        Figures figures,
        List<CountedDeal> deals,
        TableRule tier,
        TableRule routing,
        List<Step> route,
        Instant computedAt,
        Outcome outcome,
        String endedBy,
        String standingInFor,
        String comment,
        Instant endedAt) {

    /**
     * As the person sees it.
     *
     * @param nominated whether somebody nominates them for promotion, of which they do not know yet: nor of the director's step that
     *     comes of it
     */
    Computation forThePerson(boolean published, boolean nominated) {
        return new Computation(
                number,
                cause,
                figures,
                deals,
                tier,
                routing,
                route.stream()
                        .filter(step -> !(nominated && step.role().equals("director")))
                        .map(step -> step.forThePerson(published))
                        .toList(),
                computedAt,
                outcome,
                endedBy,
                standingInFor,
                comment,
                endedAt);
    }

    /** Whether what is owed for the week was as it says: it was approved, or nothing was due. */
    public boolean settled() {
        return outcome == Outcome.APPROVED || outcome == Outcome.NOTHING_DUE;
    }

    /** Why it was computed. */
    public enum Cause {
        SCORE,
        NOMINATED,
        RETURNED,
        DISPUTED,
        DEALS_CHANGED,
        APPEALED
    }

    public enum Outcome {
        APPROVED,
        RETURNED,
        REJECTED,
        /** Nothing to approve: the person is told at once. */
        NOTHING_DUE,
        /** Another computation took its place before it was decided. */
        REPLACED
    }

    /**
     * @param quota null: none
     * @param quotaFormula how the quota came about: the numbers, {@code baseline} or {@code none}
     * @param quotaAttainment 4 decimals; null without a quota
     * @param parts of the score, by name; exact
     * @param worth what the week is worth
     * @param amount what is due: {@code worth} less what was approved for the week before
     */
    public record Figures(
            String currency,
            BigDecimal revenue,
            BigDecimal quota,
            String quotaFormula,
            List<String> quotaObjectives,
            BigDecimal quotaAttainment,
            BigDecimal discipline,
            Map<String, BigDecimal> parts,
            BigDecimal rate,
            BigDecimal cap,
            BigDecimal worth,
            BigDecimal approvedBefore,
            BigDecimal amount) {}

    /** A deal that was counted; {@code account} may be null. */
    public record CountedDeal(String deal, String account, LocalDate closedOn, BigDecimal worth) {}

    /** Which rule of which version of a table answered. */
    public record TableRule(String decision, Integer version, String rule) {}

    /**
     * A step that an approver handed over, or added for a signer.
     *
     * @param inNameOf whom they stood in for, or null
     * @param comment may be null
     */
    public record Given(String by, String inNameOf, String to, String comment, Instant at) {}

    /**
     * What an approval says of a recognition.
     *
     * @param given the reward has it by this approval
     * @param spoken the comment may speak of it; also where it was taken back since
     */
    public record Recognises(boolean given, boolean spoken) {}

    /**
     * A step of the route.
     *
     * @param role {@code manager}, {@code director}, {@code finance} or {@code signer} (added by an approver)
     * @param assignee who was asked; null: the group {@code candidates}, or nobody yet
     * @param given how approvers brought it to whoever is asked, oldest first: a signer was added, then it may have been handed over;
     *     empty where the route did
     * @param approvedBy null while open; {@code standingInFor}: whose approval it is in name, or null
     */
    public record Step(
            String id,
            String role,
            String named,
            String assignee,
            String candidates,
            boolean atTop,
            List<Given> given,
            String approvedBy,
            String standingInFor,
            String comment,
            Instant approvedAt,
            Recognises recognises) {

        public boolean open() {
            return approvedBy == null;
        }

        /** Without a comment that tells the person of a recognition which they do not know of. */
        Step forThePerson(boolean published) {
            return recognises.spoken() && !(published && recognises.given())
                    ? new Step(
                            id,
                            role,
                            named,
                            assignee,
                            candidates,
                            atTop,
                            given,
                            approvedBy,
                            standingInFor,
                            null,
                            approvedAt,
                            recognises)
                    : this;
        }
    }
}
