package io.salesweek.reward.persistence;

import io.salesweek.calendar.Week;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.CurrencyUnit;

/** Money to be paid: written once, when the last step is approved. */
@Entity
@Table(name = "payout")
public class PayoutEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long computation;
    private String reward;
    private RepWeekKey repWeek;
    private String person;
    private Week week;
    private String kind;
    private BigDecimal amount;
    private String currency;
    private Instant approvedAt;

    protected PayoutEntity() {}

    public PayoutEntity(
            RepWeekKey repWeek,
            String reward,
            Long computation,
            String kind,
            BigDecimal amount,
            String currency,
            Instant approvedAt) {
        this.repWeek = repWeek;
        this.person = repWeek.person();
        this.week = repWeek.week();
        this.reward = reward;
        this.computation = computation;
        this.kind = kind;
        this.amount = amount;
        this.currency = currency;
        this.approvedAt = approvedAt;
    }

    public Long computation() {
        return computation;
    }

    public String reward() {
        return reward;
    }

    public RepWeekKey repWeek() {
        return repWeek;
    }

    public BigDecimal amount() {
        return FiguresColumns.money(amount, CurrencyUnit.of(currency).getDecimalPlaces());
    }
}
