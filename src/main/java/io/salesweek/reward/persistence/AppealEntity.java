package io.salesweek.reward.persistence;

import io.salesweek.reward.Appeal;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A rep's objection to a scored week. */
@Entity
@Table(name = "score_appeal")
public class AppealEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private RepWeekKey repWeek;
    private String about;
    private String reason;
    private Instant raisedAt;

    @Embedded
    private Asked asked;

    private String decision;

    @Convert(converter = DaysConverter.class)
    private List<LocalDate> excusedDays;

    private String comment;
    private String decidedBy;
    private String standingInFor;
    private Instant decidedAt;

    protected AppealEntity() {}

    public AppealEntity(RepWeekKey repWeek, String about, String reason, String startsAt, Instant at) {
        this.repWeek = repWeek;
        this.about = about;
        this.reason = reason;
        this.raisedAt = at;
        this.asked = new Asked(startsAt);
    }

    public Asked asked() {
        return asked;
    }

    public String about() {
        return about;
    }

    public boolean open() {
        return decision == null;
    }

    public String decision() {
        return decision;
    }

    public void decided(String how, List<LocalDate> excused, String by, String why, Instant at) {
        decision = how;
        excusedDays = excused;
        decidedBy = by;
        standingInFor = asked.standInOf(by);
        comment = why;
        decidedAt = at;
    }

    public Appeal view() {
        return new Appeal(
                repWeek,
                about,
                reason,
                raisedAt,
                asked.assignee(),
                asked.candidates(),
                asked.atTop(),
                decision,
                excusedDays == null ? List.of() : excusedDays,
                comment,
                decidedBy,
                standingInFor,
                decidedAt);
    }
}
