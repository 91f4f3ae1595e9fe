package io.salesweek.crm.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.domain.Persistable;

/** A row of {@code rate}: company currency per unit, as quoted on a day. */
@Entity
@Table(name = "rate")
public class RateEntity implements Persistable<RateEntity.Key> {

    /** What a rate is known by. */
    @Embeddable
    public record Key(String currency, @Column(name = "quoted_on") LocalDate quotedOn) {}

    @EmbeddedId
    private Key key;

    private BigDecimal rate;

    @Transient
    private boolean stored;

    protected RateEntity() {}

    public RateEntity(Key key, BigDecimal rate) {
        this.key = key;
        this.rate = rate;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    public BigDecimal getRate() {
        return rate;
    }

    public void setRate(BigDecimal rate) {
        this.rate = rate;
    }
}
