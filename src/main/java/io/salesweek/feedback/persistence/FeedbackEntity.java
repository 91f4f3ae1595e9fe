package io.salesweek.feedback.persistence;

import io.salesweek.feedback.Feedback;
import io.salesweek.feedback.Feedback.Content;
import io.salesweek.feedback.Feedback.State;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Feedback on a rep's week. */
@Entity
@Table(name = "feedback")
public class FeedbackEntity {

    /** A rep's week in text: an id that JPA converts by itself would not do. */
    @Id
    @Column(name = "rep_week")
    private String repWeek;

    @Enumerated(EnumType.STRING)
    private State state;

    private String praise;
    private String improve;
    private String suggestion;
    private LocalDate oneOnOne;
    private boolean coachingNeeded;
    private String givenBy;
    private Instant givenAt;
    private String response;
    private String comment;
    private Instant answeredAt;

    protected FeedbackEntity() {}

    /** Nobody gave feedback in time. */
    public FeedbackEntity(RepWeekKey week) {
        this.repWeek = week.toString();
        this.state = State.NOT_GIVEN;
    }

    public FeedbackEntity(RepWeekKey week, Content content, String by, Instant at) {
        this(week);
        this.state = State.GIVEN;
        this.praise = content.praise();
        this.improve = content.improve();
        this.suggestion = content.suggestion();
        this.oneOnOne = content.oneOnOne();
        this.coachingNeeded = content.coachingNeeded();
        this.givenBy = by;
        this.givenAt = at;
    }

    public void answered(String with, String why, Instant at) {
        state = State.ANSWERED;
        response = with;
        comment = why;
        answeredAt = at;
    }

    /** Recorded once the deadline passed; an answer that came stays. */
    public void notAnswered() {
        if (state == State.GIVEN) {
            state = State.NOT_ANSWERED;
        }
    }

    public Feedback view() {
        return new Feedback(
                state,
                givenAt == null ? null : new Content(praise, improve, suggestion, oneOnOne, coachingNeeded),
                givenBy,
                givenAt,
                response,
                comment,
                answeredAt);
    }
}
