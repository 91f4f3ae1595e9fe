package io.salesweek.week.persistence;

import io.salesweek.calendar.Week;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Persistable;

/** A rep's week; those who have no working day in it are listed too. */
@Entity
@Table(name = "rep_week")
public class RepWeekEntity implements Persistable<String> {

    @Id
    @Column(name = "rep_week")
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "team_week")
    private TeamWeekEntity teamWeek;

    private Week week;
    private String person;
    private String name;
    private boolean takesPart;

    @Convert(converter = DaysConverter.class)
    private List<LocalDate> workingDays;

    @Transient
    private boolean isNew = true;

    protected RepWeekEntity() {}

    public RepWeekEntity(TeamWeekEntity teamWeek, String person, String name, boolean takesPart) {
        this.id = teamWeek.key().of(person).toString();
        this.teamWeek = teamWeek;
        this.week = teamWeek.key().week();
        this.person = person;
        this.name = name;
        this.takesPart = takesPart;
    }

    @Override
    public String getId() {
        return id;
    }

    /** As with {@link TeamWeekEntity#isNew()}. */
    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void stored() {
        isNew = false;
    }

    public RepWeekKey key() {
        return teamWeek.key().of(person);
    }

    public TeamWeekEntity teamWeek() {
        return teamWeek;
    }

    public String person() {
        return person;
    }

    public String name() {
        return name;
    }

    /** As decided at the opening, or at the score when later absences left no day. */
    public boolean takesPart() {
        return takesPart;
    }

    /** The days that counted; empty while the week is not scored. */
    public Optional<List<LocalDate>> keptWorkingDays() {
        return Optional.ofNullable(workingDays);
    }

    /** Keeps the days that counted, so that later absences and holidays change nothing. */
    public void keep(List<LocalDate> days) {
        workingDays = List.copyOf(days);
        takesPart = takesPart && !days.isEmpty();
    }
}
