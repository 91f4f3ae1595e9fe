package io.salesweek.reward.persistence;

import io.salesweek.reward.Dispute;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A rep's objection to a reward. */
@Entity
@Table(name = "reward_dispute")
@IdClass(DisputeKey.class)
public class DisputeEntity extends Objection {

    @Id
    private String reward;

    @Id
    private int number;

    protected DisputeEntity() {}

    public DisputeEntity(String reward, int number, String reason, String startsAt, Instant at) {
        super(reason, startsAt, at);
        this.reward = reward;
        this.number = number;
    }

    public String reward() {
        return reward;
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
