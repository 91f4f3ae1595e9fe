package io.salesweek.review.persistence;

import io.salesweek.review.Minutes;
import io.salesweek.review.Review;
import io.salesweek.week.TeamWeekKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A team's weekly review. */
@Entity
@Table(name = "team_review")
public class TeamReviewEntity {

    /** A team's week in text: an id that JPA converts by itself would not do. */
    @Id
    @Column(name = "team_week")
    private String teamWeek;

    @Enumerated(EnumType.STRING)
    private Review.State state = Review.State.OPEN;

    private String minutes;
    private String decisions;

    @Convert(converter = NamesConverter.class)
    private List<String> attended;

    private String heldBy;
    private Instant heldAt;

    protected TeamReviewEntity() {}

    public TeamReviewEntity(TeamWeekKey teamWeek) {
        this.teamWeek = teamWeek.toString();
    }

    public Review view() {
        return new Review(state, minutes, decisions, attended == null ? List.of() : attended, heldBy, heldAt);
    }

    public void held(Minutes given, String by, Instant at) {
        state = Review.State.HELD;
        minutes = given.minutes();
        decisions = given.decisions();
        attended = given.attended();
        heldBy = by;
        heldAt = at;
    }

    /** Recorded once the deadline passed; a review that was held stays held. */
    public void notHeld() {
        if (state == Review.State.OPEN) {
            state = Review.State.NOT_HELD;
        }
    }
}
