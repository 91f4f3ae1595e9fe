package io.salesweek.reward.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A reward that somebody approved together with others, and what became of it. */
@Entity
@Table(name = "reward_bulk")
@IdClass(BulkKey.class)
public class BulkEntity {

    @Id
    private String list;

    @Id
    private String reward;

    private String step;
    private String askedBy;
    private Instant askedAt;
    private String result;

    protected BulkEntity() {}

    public BulkEntity(String list, String reward, String step, String askedBy, Instant askedAt) {
        this.list = list;
        this.reward = reward;
        this.step = step;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    public String reward() {
        return reward;
    }

    public String step() {
        return step;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String result() {
        return result;
    }

    /** @param why it was not approved; empty: it was */
    public void done(String why) {
        result = why;
    }
}
