package io.salesweek.reward.persistence;

import io.salesweek.reward.Dispute;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A rep's objection to a reward. */
@Entity
@Table(name = "reward_dispute")
@IdClass(DisputeKey.class)
public class DisputeEntity {

    @Id
    private String reward;

    @Id
    private int number;

    private String reason;
    private Instant raisedAt;

    @Embedded
    private Asked asked;

    private String decision;
    private String comment;
    private String decidedBy;
    private String standingInFor;
    private Instant decidedAt;

    protected DisputeEntity() {}

    public DisputeEntity(String reward, int number, String reason, String startsAt, Instant at) {
        this.reward = reward;
        this.number = number;
        this.reason = reason;
        this.raisedAt = at;
        this.asked = new Asked(startsAt);
    }

    public String reward() {
        return reward;
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

    public Dispute view() {
        return new Dispute(
                number,
                reason,
                raisedAt,
                asked.assignee(),
                asked.candidates(),
                asked.atTop(),
                decision,
                comment,
                decidedBy,
                standingInFor,
                decidedAt);
    }
}
