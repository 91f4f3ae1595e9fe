package io.salesweek.report.persistence;

import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Help asked for in a report, and what came of it. */
@Entity
@Table(name = "help_request")
public class HelpRequestEntity {

    /** {@code OPEN} until answered, or recorded as {@code UNANSWERED} at the deadline. */
    public enum State {
        OPEN,
        ANSWERED,
        UNANSWERED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private RepWeekKey repWeek;

    @Column(name = "on_day")
    private LocalDate day;

    private String question;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private Instant askedAt;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;

    protected HelpRequestEntity() {}

    public HelpRequestEntity(RepWeekKey repWeek, LocalDate day, String question, Instant askedAt) {
        this.repWeek = repWeek;
        this.day = day;
        this.question = question;
        this.askedAt = askedAt;
    }

    public Long id() {
        return id;
    }

    public RepWeekKey repWeek() {
        return repWeek;
    }

    public LocalDate day() {
        return day;
    }

    public String question() {
        return question;
    }

    public State state() {
        return state;
    }

    public String answer() {
        return answer;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public void answered(String text, String by, Instant at) {
        state = State.ANSWERED;
        answer = text;
        answeredBy = by;
        answeredAt = at;
    }

    public void unanswered() {
        if (state == State.OPEN) {
            state = State.UNANSWERED;
        }
    }
}
