package io.salesweek.team.persistence;

import io.salesweek.team.Team;
import io.salesweek.team.Team.MemberView;
import io.salesweek.team.Team.ReviewAt;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;

/** A row of {@code team}; its manager as imported, not as {@link Team#manager} says. */
@Entity
@Table(name = "team")
public class TeamEntity {

    @Id
    private String id;

    private String name;
    private String manager;
    private String zone;
    private String calendar;
    private boolean everyGoalSeen;

    @Enumerated(EnumType.STRING)
    private ReviewAt reviewAt;

    @Enumerated(EnumType.STRING)
    private MemberView memberView;

    private Instant createdAt;

    protected TeamEntity() {}

    public TeamEntity(Team team, Instant createdAt) {
        this.id = team.id();
        this.createdAt = createdAt;
        set(team);
    }

    public final void set(Team team) {
        this.name = team.name();
        this.manager = team.manager();
        this.zone = team.zone().getId();
        this.calendar = team.calendar();
        this.everyGoalSeen = team.everyGoalSeen();
        this.reviewAt = team.reviewAt();
        this.memberView = team.memberView();
    }

    public String id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Team asImported() {
        return new Team(id, name, manager, ZoneId.of(zone), calendar, everyGoalSeen, reviewAt, memberView);
    }
}
