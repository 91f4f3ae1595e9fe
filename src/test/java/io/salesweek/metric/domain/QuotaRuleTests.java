package io.salesweek.metric.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.metric.Objective;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuotaRuleTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
    private static final LocalDate JUNE_FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate JUNE_LAST = LocalDate.of(2026, 6, 30);

    @Test
    void aTeamsMonthOf240000ForFiveInTwentyWorkingDaysGives12000ForAFullWeek() {
        Objective month = team("june", "240000", JUNE_FIRST, JUNE_LAST);
        QuotaRule rule = new QuotaRule(List.of(month), 5, (from, to) -> 20);

        QuotaRule.Result quota = rule.of(workWeek(), 2).orElseThrow();

        assertThat(quota.amount()).isEqualByComparingTo("12000.00");
        assertThat(quota.amount().scale()).isEqualTo(2);
        assertThat(quota.objectives()).containsExactly("june");
        assertThat(quota.formula()).isEqualTo("240000 / 20 / 5 * 5");
    }

    @Test
    void aDayOffLeavesItsPartOut() {
        Objective month = team("june", "240000", JUNE_FIRST, JUNE_LAST);

        assertThat(quota(workWeek().subList(0, 4), 5, month)).isEqualByComparingTo("8727.27");
    }

    @Test
    void aPersonalObjectiveGoesBeforeTheTeamsAndIsNotDivided() {
        Objective team = team("a", "240000", MONDAY, MONDAY.plusDays(4));
        Objective own = own("b", "22000", JUNE_FIRST, JUNE_LAST);

        assertThat(quota(workWeek(), 5, team, own)).isEqualByComparingTo("5000.00");
    }

    @Test
    void onDaysWithoutAPersonalObjectiveTheTeamsCounts() {
        Objective team = team("team", "22000", JUNE_FIRST, JUNE_LAST);
        Objective own = own("own", "900", MONDAY, MONDAY.plusDays(2));
        QuotaRule rule = new QuotaRule(List.of(team, own), 2, QuotaRuleTests::workingDays);

        QuotaRule.Result quota = rule.of(workWeek(), 2).orElseThrow();

        assertThat(quota.amount()).isEqualByComparingTo("1900.00");
        assertThat(quota.objectives()).containsExactly("own", "team");
        assertThat(quota.formula()).isEqualTo("900 / 3 * 3 + 22000 / 22 / 2 * 2");
    }

    @Test
    void ofSeveralTheShortestCountsWhateverTheOrder() {
        Objective quarter = team("a", "660000", LocalDate.of(2026, 4, 1), JUNE_LAST);
        Objective month = team("b", "22000", JUNE_FIRST, JUNE_LAST);

        assertThat(quota(workWeek(), 1, quarter, month)).isEqualByComparingTo("5000.00");
        assertThat(quota(workWeek(), 1, month, quarter)).isEqualByComparingTo("5000.00");
    }

    @Test
    void ofTwoEquallyShortOnesTheLowestIdCounts() {
        Objective second = team("Z", "44000", JUNE_FIRST, JUNE_LAST);
        Objective first = team("A", "22000", JUNE_FIRST, JUNE_LAST);

        assertThat(quota(workWeek(), 1, second, first)).isEqualByComparingTo("5000.00");
    }

    @Test
    void onlyDaysWithinAnObjectiveCount() {
        Objective endsTuesday = team("t", "600", JUNE_FIRST, MONDAY.plusDays(1));

        assertThat(quota(workWeek(), 1, endsTuesday)).isEqualByComparingTo("171.43");
    }

    @Test
    void thirdsAddUpToTheCent() {
        Objective first = team("a", "100", MONDAY, MONDAY.plusDays(2));
        Objective second = team("b", "50.00", MONDAY.plusDays(3), MONDAY.plusDays(4));

        assertThat(quota(workWeek(), 3, first, second)).isEqualByComparingTo("50.00");
    }

    @Test
    void noObjectiveOnAnyDayIsToldApartFromAnObjectiveOfZero() {
        assertThat(new QuotaRule(List.of(), 5, QuotaRuleTests::workingDays).of(workWeek(), 2))
                .isEmpty();
        assertThat(quota(workWeek(), 5, team("zero", "0", JUNE_FIRST, JUNE_LAST)))
                .isEqualByComparingTo("0");
    }

    @Test
    void withoutADayThereIsNothing() {
        assertThat(new QuotaRule(List.of(team("t", "1", JUNE_FIRST, JUNE_LAST)), 5, QuotaRuleTests::workingDays)
                        .of(List.of(), 2))
                .isEmpty();
    }

    private static BigDecimal quota(List<LocalDate> days, int reps, Objective... objectives) {
        return new QuotaRule(List.of(objectives), reps, QuotaRuleTests::workingDays)
                .of(days, 2)
                .orElseThrow()
                .amount();
    }

    private static List<LocalDate> workWeek() {
        return Stream.iterate(MONDAY, day -> day.plusDays(1)).limit(5).toList();
    }

    private static int workingDays(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .count();
    }

    private static Objective team(String id, String target, LocalDate from, LocalDate to) {
        return new Objective(id, id, "revenueWon", new BigDecimal(target), from, to, "east", null, null);
    }

    private static Objective own(String id, String target, LocalDate from, LocalDate to) {
        return new Objective(id, id, "revenueWon", new BigDecimal(target), from, to, null, "lilei", null);
    }
}
