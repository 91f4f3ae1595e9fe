package io.salesweek.reward.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Nobody approves what they receive, nor two steps of one route: DOMAIN.md, "Bonus". */
public final class FourEyes {

    private final String beneficiary;
    private final String nominator;

    public FourEyes(String beneficiary) {
        this(beneficiary, null);
    }

    /** @param nominator whose own proposal it is, which is for others to approve; null: a rule's */
    public FourEyes(String beneficiary, String nominator) {
        this.beneficiary = beneficiary;
        this.nominator = nominator;
    }

    /** @param approvedBy null: not yet; @param standingInFor whose approval it is in name; null: their own */
    public record Approval(String approvedBy, String standingInFor) {}

    /** Whether it is about them. */
    public boolean benefits(String person) {
        return person.equals(beneficiary);
    }

    /** Whether it is their own proposal. */
    public boolean proposedBy(String person) {
        return person.equals(nominator);
    }

    /** Who may not approve a further step: the beneficiary, the nominator, and who approved, themselves or through a stand-in. */
    public Set<String> barred(Collection<Approval> given) {
        Set<String> barred = new HashSet<>();
        barred.add(beneficiary);
        if (nominator != null) {
            barred.add(nominator);
        }
        given.stream()
                .flatMap(approval -> Stream.of(approval.approvedBy(), approval.standingInFor()))
                .filter(Objects::nonNull)
                .forEach(barred::add);
        return barred;
    }

    /**
     * Whether every step of a route has its approval, by different people and in different people's names, none of them the beneficiary
     * or nominator; an empty route has none.
     */
    public boolean complete(Collection<Approval> route) {
        List<Approval> before = new ArrayList<>();
        return !route.isEmpty()
                && route.stream().allMatch(step -> {
                    Set<String> barred = barred(before);
                    before.add(step);
                    return step.approvedBy() != null
                            && !barred.contains(step.approvedBy())
                            && !barred.contains(step.standingInFor());
                });
    }
}
