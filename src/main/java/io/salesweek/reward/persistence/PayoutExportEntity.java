package io.salesweek.reward.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;

/** A payout list that was taken. */
@Entity
@Table(name = "payout_export")
public class PayoutExportEntity {

    @Id
    private String id;

    private String payoutMonth;
    private String takenBy;
    private Instant takenAt;

    protected PayoutExportEntity() {}

    public PayoutExportEntity(String id, YearMonth month, String takenBy, Instant takenAt) {
        this.id = id;
        this.payoutMonth = month.toString();
        this.takenBy = takenBy;
        this.takenAt = takenAt;
    }

    public YearMonth month() {
        return YearMonth.parse(payoutMonth);
    }

    public Instant takenAt() {
        return takenAt;
    }
}
