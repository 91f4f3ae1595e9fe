package io.salesweek.feedback.persistence;

import io.salesweek.feedback.Talk;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The talk about a rep's week; at most one. */
@Entity
@Table(name = "talk")
public class TalkEntity {

    @Id
    @Column(name = "rep_week")
    private String repWeek;

    @Enumerated(EnumType.STRING)
    private Talk.State state = Talk.State.OPEN;

    private String notes;
    private boolean coachingNeeded;
    private String heldBy;
    private Instant heldAt;

    protected TalkEntity() {}

    public TalkEntity(RepWeekKey week) {
        this.repWeek = week.toString();
    }

    public void held(String what, boolean coaching, String by, Instant at) {
        state = Talk.State.HELD;
        notes = what;
        coachingNeeded = coaching;
        heldBy = by;
        heldAt = at;
    }

    public void notHeld() {
        if (state == Talk.State.OPEN) {
            state = Talk.State.NOT_HELD;
        }
    }

    public Talk view() {
        return new Talk(state, notes, coachingNeeded, heldBy, heldAt);
    }
}
