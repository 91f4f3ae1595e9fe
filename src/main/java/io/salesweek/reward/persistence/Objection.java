package io.salesweek.reward.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What a rep objects to, who is asked to answer, and what they answered. */
@MappedSuperclass
public abstract class Objection {

    protected String reason;
    protected Instant raisedAt;

    @Embedded
    protected Asked asked;

    protected String decision;
    protected String comment;
    protected String decidedBy;
    protected String standingInFor;
    protected Instant decidedAt;

    protected Objection() {}

    /** @param startsAt from whom on it is looked for who answers */
    protected Objection(String reason, String startsAt, Instant at) {
        this.reason = reason;
        this.raisedAt = at;
        this.asked = new Asked(startsAt);
    }

    public Asked asked() {
        return asked;
    }

    public boolean open() {
        return decision == null;
    }

    public String decision() {
        return decision;
    }

    public void decided(String how, String by, String why, Instant at) {
        decision = how;
        decidedBy = by;
        standingInFor = asked.standInOf(by);
        comment = why;
        decidedAt = at;
    }
}
