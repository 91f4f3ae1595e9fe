package io.salesweek.team.persistence;

import io.salesweek.team.Absence;
import io.salesweek.team.AbsenceKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code absence}. */
@Entity
@Table(name = "absence")
public class AbsenceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String person;
    private LocalDate fromDay;
    private LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    private String standIn;

    @Enumerated(EnumType.STRING)
    private Absence.Source source;

    private String recordedBy;
    private Instant recordedAt;

    protected AbsenceEntity() {}

    public AbsenceEntity(Absence absence) {
        this.person = absence.person();
        this.fromDay = absence.from();
        set(absence);
    }

    public final void set(Absence absence) {
        this.toDay = absence.to();
        this.kind = absence.kind();
        this.standIn = absence.standIn();
        this.source = absence.source();
        this.recordedBy = absence.recordedBy();
        this.recordedAt = absence.recordedAt();
    }

    public Absence absence() {
        return new Absence(person, fromDay, toDay, kind, standIn, source, recordedBy, recordedAt);
    }
}
