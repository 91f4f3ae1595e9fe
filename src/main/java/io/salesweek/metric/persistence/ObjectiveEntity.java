package io.salesweek.metric.persistence;

import io.salesweek.metric.Objective;
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

    public ObjectiveEntity(Objective objective) {
        this.id = objective.id();
        set(objective);
    }

    public final void set(Objective objective) {
        name = objective.name();
        metric = objective.metric();
        target = objective.target();
        startsOn = objective.from();
        endsOn = objective.to();
        team = objective.team();
        person = objective.person();
        parent = objective.parent();
    }

    public Objective objective() {
        return new Objective(id, name, metric, target, startsOn, endsOn, team, person, parent);
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
}
