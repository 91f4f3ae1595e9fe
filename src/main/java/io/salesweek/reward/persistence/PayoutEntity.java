package io.salesweek.reward.persistence;

import io.salesweek.calendar.Week;
import io.salesweek.reward.Payout;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
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
    private String payoutMonth;
    private String exportId;
    private String personName;

    protected PayoutEntity() {}

    public PayoutEntity(
            RepWeekKey repWeek,
            String reward,
            Long computation,
            String kind,
            BigDecimal amount,
            String currency,
            Instant approvedAt,
            YearMonth month) {
        this.repWeek = repWeek;
        this.person = repWeek.person();
        this.week = repWeek.week();
        this.reward = reward;
        this.computation = computation;
        this.kind = kind;
        this.amount = amount;
        this.currency = currency;
        this.approvedAt = approvedAt;
        this.payoutMonth = month.toString();
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

    /** @param name of the person as the list says it, from then on */
    public void takenBy(String export, String name) {
        exportId = export;
        personName = name;
    }

    /** Whether it is in a list. */
    public boolean taken() {
        return exportId != null;
    }

    /** @param nameNow of the person; a list that was taken keeps the name it was taken with */
    public Payout view(String nameNow) {
        String name = personName == null ? nameNow : personName;
        return new Payout(person, name, week, kind, amount(), currency, approvedAt, reward);
    }

    public String person() {
        return person;
    }
}
