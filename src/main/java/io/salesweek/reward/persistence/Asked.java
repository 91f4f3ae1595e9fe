package io.salesweek.reward.persistence;

import io.salesweek.team.WhoActs.Acting;
import jakarta.persistence.Embeddable;

/** Who is asked to decide: searched upwards from {@code startsAt}, found as {@code named}, acted for by {@code assignee}, or a group. */
@Embeddable
public class Asked {

    private String startsAt;
    private String named;
    private String assignee;
    private String candidates;
    private boolean atTop;

    protected Asked() {}

    /** @param startsAt null: nobody in particular */
    public Asked(String startsAt) {
        this.startsAt = startsAt;
    }

    public String startsAt() {
        return startsAt;
    }

    public String named() {
        return named;
    }

    public String assignee() {
        return assignee;
    }

    /** A role's code. */
    public String candidates() {
        return candidates;
    }

    public boolean atTop() {
        return atTop;
    }

    public void found(Acting acting) {
        named = acting.named();
        assignee = acting.assignee();
        candidates = acting.group();
    }

    /** Another one is to be looked for, from there on. */
    public void startAt(String person) {
        startsAt = person;
        atTop = false;
    }

    /** There is nobody above: it stays, and is reminded. */
    public void stays() {
        atTop = true;
    }

    /** Whom a person who decides stands in for; null: they were asked themselves, or as one of a group. */
    public String standInOf(String person) {
        return person.equals(assignee) && !person.equals(named) ? named : null;
    }
}
