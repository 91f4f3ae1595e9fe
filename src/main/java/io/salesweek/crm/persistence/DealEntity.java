package io.salesweek.crm.persistence;

import io.salesweek.crm.Deal;
import io.salesweek.crm.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** A row of {@code deal}. */
@Entity
@Table(name = "deal")
public class DealEntity extends StoredById {

    private String owner;
    private String account;
    private String product;
    private String stage;
    private BigDecimal amount;
    private String currency;

    @Column(name = "engaged_on")
    private LocalDate engagedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "lost_reason")
    private String lostReason;

    @Column(name = "lost_to")
    private String lostTo;

    private BigDecimal worth;
    private BigDecimal rate;

    @Column(name = "rate_date")
    private LocalDate rateDate;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected DealEntity() {}

    public DealEntity(Deal deal) {
        super(deal.id());
        set(deal);
    }

    public final void set(Deal deal) {
        owner = deal.owner();
        account = deal.account();
        product = deal.product();
        stage = deal.stage().code();
        amount = deal.amount();
        currency = deal.currency();
        engagedOn = deal.engagedOn();
        closedOn = deal.closedOn();
        lostReason = deal.lostReason();
        lostTo = deal.lostTo();
        worth = deal.worth();
        rate = deal.rate();
        rateDate = deal.rateDate();
    }

    /** As {@link #set}, and remembers when stage, amount or owner became another. */
    public void change(Deal deal, Instant at) {
        if (!stage.equals(deal.stage().code())
                || !owner.equals(deal.owner())
                || !Objects.equals(amount, deal.amount())) {
            changedAt = at;
        }
        set(deal);
    }

    /** When stage, amount or owner changed last; null: not since it came in. */
    public Instant changedAt() {
        return changedAt;
    }

    public Deal deal() {
        return new Deal(
                getId(),
                owner,
                account,
                product,
                Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                amount,
                currency,
                engagedOn,
                closedOn,
                lostReason,
                lostTo,
                worth,
                rate,
                rateDate);
    }
}
