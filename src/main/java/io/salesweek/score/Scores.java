package io.salesweek.score;

import static java.util.stream.Collectors.toMap;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionTables;
import io.salesweek.engine.ModelVersions;
import io.salesweek.score.WeekFigures.GoalFigure;
import io.salesweek.score.domain.ScoreCalculation;
import io.salesweek.score.domain.ScoreInput;
import io.salesweek.score.domain.ScoreInput.GoalFact;
import io.salesweek.score.domain.ScoreResult;
import io.salesweek.score.domain.ScoreWeights;
import io.salesweek.score.persistence.RepScoreEntity;
import io.salesweek.score.persistence.RepScoreRepository;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores and grades of weeks: computed once, kept for ever; a preview before that. */
@Service
@Transactional
public class Scores {

    /** The table of shares, caps and points. */
    public static final String WEIGHTS = "score-weights";

    /** The table of grades. */
    public static final String GRADES = "week-grade";

    /** The version that a granted appeal adds. */
    private static final int SECOND = 2;

    private final Weeks weeks;
    private final ScoreFacts facts;
    private final DecisionTables tables;
    private final ModelVersions models;
    private final RepScoreRepository scores;
    private final Clock clock;

    Scores(
            Weeks weeks,
            ScoreFacts facts,
            DecisionTables tables,
            ModelVersions models,
            RepScoreRepository scores,
            Clock clock) {
        this.weeks = weeks;
        this.facts = facts;
        this.tables = tables;
        this.models = models;
        this.scores = scores;
        this.clock = clock;
    }

    /** As scored (the latest version), or as the weeks stand now; a fixed number of queries. */
    @Transactional(readOnly = true)
    public Map<RepWeek, WeekFigures> figures(Collection<RepWeek> of) {
        Map<RepWeekKey, RepScoreEntity> scored = latest(of);
        Map<RepWeek, WeekFigures> figures = new LinkedHashMap<>();
        of.forEach(week -> figures.put(week, WeekFigures.NONE));
        List<RepWeek> open = of.stream()
                .filter(week ->
                        !scored.containsKey(week.key()) && !week.teamWeek().frozen())
                .toList();
        previews(open).forEach(figures::put);
        of.stream()
                .filter(week -> scored.containsKey(week.key()))
                .forEach(week -> figures.put(week, scored.get(week.key()).figures()));
        return figures;
    }

    public WeekFigures figures(RepWeek week) {
        return figures(List.of(week)).get(week);
    }

    /** How each figure came about, of all versions; empty before the score. */
    @Transactional(readOnly = true)
    public List<Explanation> explanations(RepWeekKey week) {
        return scores.of(List.of(week)).stream()
                .flatMap(score -> score.explanations().stream())
                .toList();
    }

    /** Computes and keeps the scores of a team's week, and freezes it. Repeating it changes nothing. */
    public void score(TeamWeekKey key) {
        if (weeks.lock(key)) {
            return;
        }
        Instant now = clock.instant();
        List<RepWeek> reps = weeks.repWeeks(key);
        Map<Integer, DecisionAnswer> byVersion = new HashMap<>();
        Map<RepWeekKey, Map<String, Integer>> ranBy = versions(reps);
        facts.of(reps, now).forEach((week, input) -> {
            DecisionAnswer answer =
                    byVersion.computeIfAbsent(week.tables().get(WEIGHTS), version -> weights(week, version));
            scores.save(entity(week.key(), input, answer, ranBy.get(week.key()), now));
        });
        weeks.scored(key, now);
    }

    /** Grades the scores of a team's week. Repeating it changes nothing. */
    public void grade(TeamWeekKey key) {
        List<RepWeek> reps = weeks.repWeeks(key);
        Map<RepWeekKey, RepScoreEntity> scored = latest(reps);
        for (RepWeek week : reps) {
            RepScoreEntity score = scored.get(week.key());
            if (score != null) {
                grade(week, score, clock.instant());
            }
        }
    }

    private void grade(RepWeek week, RepScoreEntity score, Instant now) {
        if (score.awaitsGrade()) {
            DecisionAnswer answer = tables.evaluate(
                    GRADES,
                    week.tables().get(GRADES),
                    Map.of("score", score.figures().score()));
            score.graded(answer.text("grade"), ScoreExplanations.grade(answer, now));
        }
    }

    /**
     * Computes a second version beside the first, which stays as it is. Repeating it changes nothing.
     *
     * @param excusedDays days on which nothing counts as late or missed
     * @param why what was appealed against and answered, by name: kept with the version
     * @param by who granted it
     */
    public void again(RepWeekKey key, List<LocalDate> excusedDays, Map<String, Object> why, String by) {
        RepWeek week = weeks.get(key);
        weeks.lock(key.teamWeek());
        if (latest(List.of(week)).get(key).version() == SECOND) {
            return;
        }
        Instant now = clock.instant();
        ScoreInput input = facts.again(week, excusedDays, now);
        DecisionAnswer answer = weights(week, week.tables().get(WEIGHTS));
        ScoreResult result = new ScoreCalculation(read(answer)).compute(input);
        List<Explanation> explanations = new ArrayList<>();
        explanations.add(ScoreExplanations.version(SECOND, why, now, by));
        explanations.addAll(ScoreExplanations.of(
                input, result, answer, versions(List.of(week)).get(key), now));
        RepScoreEntity second =
                new RepScoreEntity(key, figures(input, result), explanations, List.copyOf(excusedDays), now);
        grade(week, second, now);
        scores.save(second);
    }

    private Map<RepWeek, WeekFigures> previews(List<RepWeek> open) {
        Map<RepWeek, WeekFigures> previews = new LinkedHashMap<>();
        Map<Integer, DecisionAnswer> byVersion = new HashMap<>();
        facts.of(open, clock.instant()).forEach((week, input) -> {
            DecisionAnswer answer =
                    byVersion.computeIfAbsent(week.tables().get(WEIGHTS), version -> weights(week, version));
            previews.put(
                    week,
                    figures(input, new ScoreCalculation(read(answer)).compute(input))
                            .withoutScore());
        });
        return previews;
    }

    private DecisionAnswer weights(RepWeek week, Integer version) {
        return tables.evaluate(WEIGHTS, version, Map.of("team", week.key().team()));
    }

    private Map<RepWeekKey, RepScoreEntity> latest(Collection<RepWeek> of) {
        return scores.of(of.stream().map(RepWeek::key).toList()).stream()
                .collect(toMap(RepScoreEntity::repWeek, score -> score, (older, newer) -> newer));
    }

    /** By which versions each rep's week ran: of the team's diagrams and forms and of the rep's own. */
    private Map<RepWeekKey, Map<String, Integer>> versions(List<RepWeek> reps) {
        Set<String> keys = new TreeSet<>();
        reps.forEach(week -> {
            keys.add(week.key().toString());
            keys.add(week.key().teamWeek().toString());
        });
        Map<String, Map<String, Integer>> byCase = models.of(keys);
        Map<RepWeekKey, Map<String, Integer>> ranBy = new HashMap<>();
        reps.forEach(week -> {
            Map<String, Integer> versions =
                    new TreeMap<>(byCase.getOrDefault(week.key().teamWeek().toString(), Map.of()));
            versions.putAll(byCase.getOrDefault(week.key().toString(), Map.of()));
            ranBy.put(week.key(), versions);
        });
        return ranBy;
    }

    private static RepScoreEntity entity(
            RepWeekKey week, ScoreInput input, DecisionAnswer answer, Map<String, Integer> versions, Instant now) {
        ScoreResult result = new ScoreCalculation(read(answer)).compute(input);
        return new RepScoreEntity(
                week, 1, figures(input, result), ScoreExplanations.of(input, result, answer, versions, now), now);
    }

    private static WeekFigures figures(ScoreInput input, ScoreResult result) {
        List<GoalFigure> goals = new ArrayList<>();
        for (int i = 0; i < input.goals().size(); i++) {
            GoalFact goal = input.goals().get(i);
            goals.add(new GoalFigure(
                    goal.metric(),
                    goal.target(),
                    goal.weight(),
                    goal.actual(),
                    result.attainments().get(i)));
        }
        return new WeekFigures(
                goals,
                result.goalAttainment(),
                result.discipline(),
                result.planCompletion(),
                result.score(),
                null,
                false,
                List.of());
    }

    private static ScoreWeights read(DecisionAnswer answer) {
        return new ScoreWeights(
                answer.number("goalShare"),
                answer.number("disciplineShare"),
                answer.number("planShare"),
                answer.number("attainmentCap"),
                answer.number("latePoints"),
                answer.number("highPoints"),
                answer.number("mediumPoints"),
                answer.number("lowPoints"));
    }
}
