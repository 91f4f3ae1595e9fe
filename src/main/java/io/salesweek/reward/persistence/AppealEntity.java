package io.salesweek.reward.persistence;

import io.salesweek.reward.Appeal;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Convert;
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
public class AppealEntity extends Objection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private RepWeekKey repWeek;
    private String about;

    @Convert(converter = DaysConverter.class)
    private List<LocalDate> excusedDays;

    protected AppealEntity() {}

    public AppealEntity(RepWeekKey repWeek, String about, String reason, String startsAt, Instant at) {
        super(reason, startsAt, at);
        this.repWeek = repWeek;
        this.about = about;
    }

    public String about() {
        return about;
    }

    public void decided(String how, List<LocalDate> excused, String by, String why, Instant at) {
        decided(how, by, why, at);
        excusedDays = excused;
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
