package io.salesweek.week.persistence;

import io.salesweek.calendar.Week;
import io.salesweek.team.Team;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.TeamWeekKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Persistable;

/** A team's opened week. */
@Entity
@Table(name = "team_week")
public class TeamWeekEntity implements Persistable<String> {

    @Id
    @Column(name = "team_week")
    private String id;

    private Week week;
    private String team;
    private ZoneId zone;
    private String calendar;

    @Enumerated(EnumType.STRING)
    private Team.ReviewAt reviewAt;

    private LocalDate firstDay;

    @Convert(converter = DecisionVersionsConverter.class)
    private Map<String, Integer> decisionVersions;

    @Convert(converter = DaysConverter.class)
    private List<LocalDate> plannedDays;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private TeamWeek.State state = TeamWeek.State.PLANNING;

    private Instant scoredAt;
    private Instant closedAt;

    @Transient
    private boolean isNew = true;

    protected TeamWeekEntity() {}

    public TeamWeekEntity(
            Week week, Team team, LocalDate firstDay, Map<String, Integer> decisionVersions, Instant openedAt) {
        this.id = new TeamWeekKey(week, team.id()).toString();
        this.week = week;
        this.team = team.id();
        this.zone = team.zone();
        this.calendar = team.calendar();
        this.reviewAt = team.reviewAt();
        this.firstDay = firstDay;
        this.decisionVersions = Map.copyOf(decisionVersions);
        this.openedAt = openedAt;
    }

    @Override
    public String getId() {
        return id;
    }

    /** Ours is inserted, never merged into a row another node wrote meanwhile: that one must win by the primary key. */
    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void stored() {
        isNew = false;
    }

    public TeamWeekKey key() {
        return new TeamWeekKey(week, team);
    }

    public ZoneId zone() {
        return zone;
    }

    public String calendar() {
        return calendar;
    }

    public Team.ReviewAt reviewAt() {
        return reviewAt;
    }

    /** The first day that counts. */
    public LocalDate firstDay() {
        return firstDay;
    }

    public Map<String, Integer> decisionVersions() {
        return decisionVersions;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public TeamWeek.State state() {
        return state;
    }

    /**
     * The working days its deadlines are planned with from now on.
     *
     * @return whether they were planned with others before
     */
    public boolean planWith(List<LocalDate> workingDays) {
        boolean others = plannedDays != null && !plannedDays.equals(workingDays);
        plannedDays = List.copyOf(workingDays);
        return others;
    }

    public Instant scoredAt() {
        return scoredAt;
    }

    /** Moves on, never back. */
    public void reach(TeamWeek.State reached) {
        if (reached.compareTo(state) > 0) {
            state = reached;
        }
    }

    /** The first moment stays. */
    public void scored(Instant at) {
        if (scoredAt == null) {
            scoredAt = at;
        }
        reach(TeamWeek.State.SCORED);
    }

    /** The first moment stays. */
    public void closed(Instant at) {
        if (closedAt == null) {
            closedAt = at;
        }
        reach(TeamWeek.State.CLOSED);
    }
}
