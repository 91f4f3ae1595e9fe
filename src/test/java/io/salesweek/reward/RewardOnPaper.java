package io.salesweek.reward;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.calendar.Week;
import io.salesweek.engine.DecisionTables;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.Computation.TableRule;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.DisputeEntity;
import io.salesweek.reward.persistence.PayoutEntity;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.reward.persistence.StepEntity;
import io.salesweek.reward.persistence.StepRepository;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.WhoActs;
import io.salesweek.team.WhoActs.Acting;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reward of 李雷's week with its record, real but for the database: approved by the manager, then the director. */
final class RewardOnPaper {

    static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    final RewardRecord record = mock(RewardRecord.class);
    final RewardRepository rewards = mock(RewardRepository.class);
    final WhoActs whoActs = mock(WhoActs.class);
    final Ladder ladder = new Ladder(whoActs, mock(People.class));
    final Recognising recognising = new Recognising(rewards);
    final RewardEntity reward;
    final List<ComputationEntity> computations = new ArrayList<>();
    final List<DisputeEntity> disputes = new ArrayList<>();

    RewardOnPaper(Kind kind) {
        reward = new RewardEntity(
                "r1", RepWeekKey.parse("2026-W47/east/lilei"), kind, 0, Week.parse("2026-W48"), Instant.EPOCH);
        lenient().when(record.locked("r1")).thenReturn(reward);
        lenient().when(record.computations(reward)).thenReturn(computations);
        lenient().when(record.current(reward)).thenAnswer(asked -> computation());
        lenient().when(record.disputes(reward)).thenReturn(disputes);
        lenient().when(record.payouts(any())).thenReturn(List.of());
        lenient().when(record.now()).thenReturn(NOW);
        lenient().when(rewards.starOf(any())).thenReturn(Optional.empty());
    }

    /** Another computation, with these people asked in turn. */
    RewardOnPaper computed(String... asked) {
        BigDecimal nothing = new BigDecimal("0.00");
        ComputationEntity computation = new ComputationEntity(
                "r1",
                computations.size() + 1,
                Cause.SCORE,
                new Figures(
                        "CNY", nothing, null, "none", List.of(), null, nothing, Map.of(), nothing, nothing, nothing,
                        nothing, nothing),
                List.of(),
                null,
                NOW);
        int number = computation.number();
        computation.routed(
                new TableRule("approval-route", 1, "one"),
                Arrays.stream(asked).map(person -> asked(person, number)).toList());
        computations.add(computation);
        return this;
    }

    private static StepEntity asked(String person, int number) {
        StepEntity step = new StepEntity(person + number, 0, role(person), person);
        step.asked().found(new Acting(person, person, null));
        return step;
    }

    private static String role(String person) {
        return switch (person) {
            case "zhaolei" -> "director";
            case "caiwu" -> "finance";
            default -> "manager";
        };
    }

    RewardOnPaper ended(Outcome how, String by, String standingInFor) {
        computation().ended(how, by, standingInFor, "because", NOW);
        return this;
    }

    /** Money was approved. @param list of payouts that it is in; null: none yet */
    RewardOnPaper approved(String amount, String list) {
        PayoutEntity payout = new PayoutEntity(
                reward.repWeek(), "r1", 1L, "bonus", new BigDecimal(amount), "CNY", NOW, YearMonth.of(2026, 11));
        if (list != null) {
            payout.takenBy(list, "李雷");
        }
        lenient().when(record.payouts(reward.repWeek())).thenReturn(List.of(payout));
        return this;
    }

    ComputationEntity computation() {
        return computations.get(computations.size() - 1);
    }

    RewardApproving approving() {
        return new RewardApproving(record, routing(), recognising);
    }

    RewardRouting routing() {
        return new RewardRouting(record, mock(DecisionTables.class), mock(Weeks.class), ladder);
    }

    RewardVerbs verbs(People people) {
        return new RewardVerbs(record, routing(), recognising, mock(StepRepository.class), people);
    }

    /** Somebody with this id works here. */
    static void employs(People people, String id) {
        Person person = mock(Person.class);
        when(person.activeOn(LocalDate.EPOCH)).thenReturn(true);
        when(people.find(id)).thenReturn(Optional.of(person));
        when(people.today(id)).thenReturn(LocalDate.EPOCH);
    }

    /** The week's star is somebody else of the team. */
    void anotherOneIsTheStar() {
        lenient().when(rewards.starOf("2026-W47/east")).thenReturn(Optional.of("r2"));
    }
}
