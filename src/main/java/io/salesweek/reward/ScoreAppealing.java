package io.salesweek.reward;

import io.salesweek.calendar.Week;
import io.salesweek.problem.Problem;
import io.salesweek.reward.domain.FourEyes;
import io.salesweek.reward.domain.FourEyes.Approval;
import io.salesweek.reward.persistence.AppealEntity;
import io.salesweek.reward.persistence.AppealRepository;
import io.salesweek.reward.persistence.Asked;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.score.Scores;
import io.salesweek.team.WhoActs.Actor;
import io.salesweek.week.DueTimes;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A rep's appeal against a scored week, answered by somebody who approved none of its money. Granted, the week is scored a second time
 * beside the first, once; what that means for money is a correction.
 */
@Service
@Transactional(noRollbackFor = Problem.class)
public class ScoreAppealing {

    static final String CHANGE = "change";

    private final AppealRepository appeals;
    private final RewardRepository rewards;
    private final RewardRecord record;
    private final Ladder ladder;
    private final Scores scores;
    private final Weeks weeks;
    private final DueTimes times;
    private final RewardSettings settings;

    ScoreAppealing(
            AppealRepository appeals,
            RewardRepository rewards,
            RewardRecord record,
            Ladder ladder,
            Scores scores,
            Weeks weeks,
            DueTimes times,
            RewardSettings settings) {
        this.settings = settings;
        this.appeals = appeals;
        this.rewards = rewards;
        this.record = record;
        this.ladder = ladder;
        this.scores = scores;
        this.weeks = weeks;
        this.times = times;
    }

    /** A person's scored weeks that may still be appealed against, latest first. */
    @Transactional(readOnly = true)
    public List<RepWeek> open(String person) {
        return rewards.rewardedSince(Set.of(person), record.now().minus(longAgo())).stream()
                .map(RepWeekKey::parse)
                .map(weeks::get)
                .filter(this::inTime)
                .sorted(Comparator.comparing((RepWeek week) -> week.key().week())
                        .reversed())
                .toList();
    }

    /** What was appealed against these weeks, oldest first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(List<RepWeek> weeks) {
        return appeals.of(weeks.stream().map(RepWeek::key).toList()).stream()
                .map(AppealEntity::view)
                .toList();
    }

    /** @throws Problem when it is too late, one is open, the same was answered, or the week was computed a second time already */
    public RepWeekKey raise(Week week, String about, String reason, String by) {
        RepWeek repWeek = weeks.find(by, week)
                .filter(found -> found.teamWeek().frozen() && inTime(found))
                .orElseThrow(() -> Problem.badField("week", "reward.appeal.tooLate"));
        RewardEntity bonus = record.lockedBonus(repWeek.key());
        for (AppealEntity before : appeals.of(List.of(repWeek.key()))) {
            if (before.open()) {
                throw Problem.badField("week", "reward.appeal.open");
            }
            if (CHANGE.equals(before.decision())) {
                throw Problem.badField("week", "reward.appeal.granted");
            }
            if (before.about().equals(about)) {
                throw Problem.badField("about", "reward.appeal.answered");
            }
        }
        appeals.save(new AppealEntity(repWeek.key(), about, reason, ladder.managersManagerOf(by), record.now()));
        record.stepped(bonus, "appealed", by, null, reason);
        return repWeek.key();
    }

    /** More than the working days last in any calendar. */
    private Duration longAgo() {
        return Duration.ofDays(25 + 2L * settings.appealDays());
    }

    private boolean inTime(RepWeek week) {
        return record.now().isBefore(times.after(week, week.teamWeek().scoredAt(), settings.appealDays()));
    }

    /** The appeal that waits for its answer. @throws Problem conflict, when there is none */
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public Appeal open(RepWeekKey week) {
        return stored(week).view();
    }

    /** @throws Problem conflict, when nobody is left */
    public void nameResolver(RepWeekKey week) {
        ladder.ask(stored(week).asked(), null, week.person(), barred(week));
    }

    /** The reporting line has changed: who answers is looked for from the start. @throws Problem conflict, when nobody is left */
    public Actor renameResolver(RepWeekKey week) {
        Asked asked = stored(week).asked();
        asked.startAt(ladder.managersManagerOf(week.person()));
        ladder.ask(asked, null, week.person(), barred(week));
        return new Actor(asked.assignee(), asked.candidates());
    }

    /** Nobody answered: it goes up the line, or stays at its top. */
    public void moveUp(RepWeekKey week) {
        RewardEntity bonus = record.lockedBonus(week);
        ladder.moveUp(stored(week).asked(), week.person(), barred(week));
        record.stepped(bonus, "appealMovedUp", null, null, null);
    }

    /** Whether the person may answer. @throws Problem forbidden */
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public void requireMayResolve(RepWeekKey week, String person) {
        if (person.equals(week.person())) {
            throw Problem.forbidden("reward.own");
        }
        if (barred(week).contains(person)) {
            throw Problem.forbidden("reward.approvedAlready");
        }
    }

    /**
     * @param decision {@code uphold} or {@code change}
     * @return whether the week is computed a second time
     */
    public boolean resolve(RepWeekKey week, String decision, List<LocalDate> excusedDays, String by, String comment) {
        RewardEntity bonus = record.lockedBonus(week);
        requireMayResolve(week, by);
        boolean changed = CHANGE.equals(decision);
        AppealEntity appeal = stored(week);
        ladder.requireAsked(appeal.asked(), by);
        appeal.decided(decision, changed ? excusedDays : List.of(), by, comment, record.now());
        record.stepped(
                bonus,
                changed ? "appealGranted" : "appealUpheld",
                by,
                appeal.asked().standInOf(by),
                comment);
        return changed;
    }

    /** Computes the second version of the granted appeal's week. Repeating it changes nothing. */
    public void scoreAgain(RepWeekKey week) {
        Appeal granted = appeals.of(List.of(week)).stream()
                .filter(appeal -> CHANGE.equals(appeal.decision()))
                .map(AppealEntity::view)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No appeal of " + week + " was granted"));
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("about", granted.about());
        why.put("reason", granted.reason());
        why.put("comment", granted.comment());
        why.put(
                "excusedDays",
                granted.excusedDays().stream().map(LocalDate::toString).toList());
        scores.again(week, granted.excusedDays(), why, granted.decidedBy());
    }

    private AppealEntity stored(RepWeekKey week) {
        return appeals.of(List.of(week)).stream()
                .filter(AppealEntity::open)
                .findFirst()
                .orElseThrow(() -> Problem.conflict("reward.meanwhile"));
    }

    /** The person, and whoever approved any money of the week. */
    private Set<String> barred(RepWeekKey week) {
        List<Approval> given = record.computations(week).stream()
                .flatMap(computation -> computation.approvals().stream())
                .toList();
        return new FourEyes(week.person()).barred(given);
    }
}
