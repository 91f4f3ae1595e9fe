package io.salesweek.metric.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.domain.Persistable;

/** A row of {@code objective}. Its id comes from outside, so it says itself whether it is new. */
@Entity
@Table(name = "objective")
public class ObjectiveEntity implements Persistable<String> {

    @Id
    private String id;

    private String name;
    private String metric;
    private BigDecimal target;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String team;
    private String person;
    private String parent;

    @Transient
    private boolean stored;

    protected ObjectiveEntity() {}

    public ObjectiveEntity(String id) {
        this.id = id;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @Override
    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMetric() {
        return metric;
    }

    public BigDecimal getTarget() {
        return target;
    }

    /** What is to be reached, and in which days (inclusive). */
    public void setTarget(String metric, BigDecimal target, LocalDate startsOn, LocalDate endsOn) {
        this.metric = metric;
        this.target = target;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public String getTeam() {
        return team;
    }

    public String getPerson() {
        return person;
    }

    public String getParent() {
        return parent;
    }

    /** Whose it is: both null for the company's. */
    public void setHolder(String team, String person) {
        this.team = team;
        this.person = person;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }
}
