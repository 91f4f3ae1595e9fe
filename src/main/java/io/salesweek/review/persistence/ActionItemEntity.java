package io.salesweek.review.persistence;

import io.salesweek.review.ActionItem;
import io.salesweek.week.TeamWeekKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What a review decided somebody is to do. */
@Entity
@Table(name = "action_item")
public class ActionItemEntity {

    @Id
    private String id;

    private String team;
    private TeamWeekKey madeIn;
    private String what;
    private String owner;
    private LocalDate dueOn;
    private TeamWeekKey doneIn;
    private Instant doneAt;

    protected ActionItemEntity() {}

    public ActionItemEntity(String id, TeamWeekKey madeIn, String what, String owner, LocalDate dueOn) {
        this.id = id;
        this.team = madeIn.team();
        this.madeIn = madeIn;
        this.what = what;
        this.owner = owner;
        this.dueOn = dueOn;
    }

    public String id() {
        return id;
    }

    public void done(TeamWeekKey review, Instant at) {
        doneIn = review;
        doneAt = at;
    }

    public ActionItem view() {
        return new ActionItem(id, what, owner, dueOn, madeIn, doneIn != null);
    }
}
