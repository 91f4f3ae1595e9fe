package io.salesweek.review.persistence;

import io.salesweek.review.ReviewPoint;
import io.salesweek.week.TeamWeekKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a member wants to talk about in the team's review. */
@Entity
@Table(name = "review_point")
public class ReviewPointEntity {

    @Id
    private String id;

    private String team;
    private String kind;
    private String text;
    private String raisedBy;
    private Instant raisedAt;
    private TeamWeekKey dealtIn;

    protected ReviewPointEntity() {}

    public ReviewPointEntity(String id, String team, String kind, String text, String raisedBy, Instant raisedAt) {
        this.id = id;
        this.team = team;
        this.kind = kind;
        this.text = text;
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
    }

    public void dealtWith(TeamWeekKey review) {
        dealtIn = review;
    }

    public ReviewPoint view() {
        return new ReviewPoint(id, kind, text, raisedBy, raisedAt);
    }
}
