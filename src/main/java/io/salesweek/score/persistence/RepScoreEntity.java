package io.salesweek.score.persistence;

import io.salesweek.score.Explanation;
import io.salesweek.score.WeekFigures;
import io.salesweek.score.WeekFigures.GoalFigure;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A rep's scored week. Only the grade is added, once, after the score. */
@Entity
@Table(name = "rep_score")
public class RepScoreEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private RepWeekKey repWeek;
    private int version;
    private BigDecimal goalAttainment;
    private BigDecimal discipline;
    private BigDecimal planCompletion;
    private BigDecimal score;
    private String grade;

    @Convert(converter = GoalFiguresConverter.class)
    private List<GoalFigure> goals;

    @Convert(converter = ExplanationsConverter.class)
    private List<Explanation> explanations;

    private Instant computedAt;

    @Convert(converter = DaysConverter.class)
    private List<LocalDate> excusedDays;

    protected RepScoreEntity() {}

    public RepScoreEntity(
            RepWeekKey repWeek, int version, WeekFigures figures, List<Explanation> explanations, Instant computedAt) {
        this.repWeek = repWeek;
        this.version = version;
        this.goalAttainment = figures.goalAttainment();
        this.discipline = figures.discipline();
        this.planCompletion = figures.planCompletion();
        this.score = figures.score();
        this.goals = figures.goals();
        this.explanations = explanations;
        this.computedAt = computedAt;
    }

    /** The second version, after a granted appeal. */
    public RepScoreEntity(
            RepWeekKey repWeek,
            WeekFigures figures,
            List<Explanation> explanations,
            List<LocalDate> excusedDays,
            Instant computedAt) {
        this(repWeek, 2, figures, explanations, computedAt);
        this.excusedDays = excusedDays;
    }

    public int version() {
        return version;
    }

    public RepWeekKey repWeek() {
        return repWeek;
    }

    public WeekFigures figures() {
        return new WeekFigures(
                goals,
                goalAttainment,
                discipline,
                planCompletion,
                score,
                grade,
                true,
                excusedDays == null ? List.of() : excusedDays);
    }

    public List<Explanation> explanations() {
        return explanations;
    }

    public boolean awaitsGrade() {
        return score != null && grade == null;
    }

    public void graded(String grade, Explanation why) {
        this.grade = grade;
        this.explanations = Stream.concat(explanations.stream(), Stream.of(why)).toList();
    }
}
