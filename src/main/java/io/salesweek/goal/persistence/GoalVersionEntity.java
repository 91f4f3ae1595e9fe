package io.salesweek.goal.persistence;

import io.salesweek.goal.Goal;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.Goals.Explained;
import io.salesweek.goal.Goals.Version;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Something that happened to a week's goals, and the goals as they stood then. Written once; only the table's verdicts join later. */
@Entity
@Table(name = "goal_version")
public class GoalVersionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private RepWeekKey repWeek;
    private int version;

    @Enumerated(EnumType.STRING)
    private GoalSet.State state;

    @Enumerated(EnumType.STRING)
    private GoalSet.DecidedBy decidedBy;

    private String actedBy;
    private Instant actedAt;
    private String comment;

    @ElementCollection
    @CollectionTable(name = "goal", joinColumns = @JoinColumn(name = "goal_version"))
    @OrderColumn(name = "position")
    private List<GoalRow> goals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "goal_verdict", joinColumns = @JoinColumn(name = "goal_version"))
    @OrderColumn(name = "position")
    private List<VerdictRow> verdicts = new ArrayList<>();

    protected GoalVersionEntity() {}

    public GoalVersionEntity(RepWeekKey repWeek, Version happened) {
        this.repWeek = repWeek;
        version = happened.version();
        state = happened.state();
        decidedBy = happened.decidedBy();
        actedBy = happened.by();
        actedAt = happened.at();
        comment = happened.comment();
        happened.goals().forEach(goal -> goals.add(new GoalRow(goal)));
        judged(happened.verdicts());
    }

    public void judged(List<Explained> explained) {
        explained.forEach(verdict -> verdicts.add(new VerdictRow(verdict)));
    }

    public RepWeekKey repWeek() {
        return repWeek;
    }

    public int version() {
        return version;
    }

    public GoalSet.State state() {
        return state;
    }

    public List<Goal> goals() {
        return goals.stream().map(GoalRow::goal).toList();
    }

    public List<Explained> verdicts() {
        return verdicts.stream().map(VerdictRow::explained).toList();
    }

    public GoalSet asSet() {
        return new GoalSet(repWeek, goals(), state, decidedBy, version);
    }

    public Version asVersion() {
        return new Version(version, state, decidedBy, actedBy, actedAt, comment, goals(), verdicts());
    }
}
