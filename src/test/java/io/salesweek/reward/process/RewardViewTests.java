package io.salesweek.reward.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.calendar.Week;
import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.problem.Texts;
import io.salesweek.reward.Computation;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.CountedDeal;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.Given;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.Computation.Recognises;
import io.salesweek.reward.Computation.Step;
import io.salesweek.reward.Computation.TableRule;
import io.salesweek.reward.DealChange;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardState;
import io.salesweek.reward.Rewards;
import io.salesweek.reward.ShippedSettings;
import io.salesweek.reward.ToldRewards;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Team;
import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reward's forms say, as its record has it: amounts grouped at the minor unit, ratios as percent. */
class RewardViewTests {

    private static final Instant SCORED = Instant.parse("2026-11-23T10:00:00Z");

    private final Rewards rewards = mock(Rewards.class);
    private final Accounts accounts = mock(Accounts.class);
    private final RewardView view = new RewardView(
            new OneTeam(),
            new Texts(),
            rewards,
            accounts,
            (decision, version, rule, locale) -> decision + " " + rule,
            ShippedSettings.REWARDS);

    /** Where neither accounts nor tables are told. */
    static RewardView of(Rewards rewards) {
        return new RewardView(new OneTeam(), new Texts(), rewards, mock(Accounts.class), null, ShippedSettings.REWARDS);
    }

    @Test
    void amountsAreGroupedAndRatiosArePercent() {
        assertThat(figures(reward(computed(1, Cause.SCORE, "1314.00", null))))
                .containsEntry("Quota", "119,047.62 CNY = 500,000.00 / 21 × 5 + 84,000.00 / 30 / 2 × 1 (q1, q2)")
                .containsEntry("Quota attainment", "147.17 %")
                .containsEntry("Discipline", "100 %")
                .containsEntry("Goal attainment", "96.67 %")
                .containsEntry("Plan completion", "–")
                .containsEntry("Score", "97.5")
                .containsEntry("Rate", "0.75 %")
                .containsEntry("Amount", "1,314.00 CNY");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDealsWorthIsGroupedAtTheMinorUnit() {
        Map<String, Object> values = view.of(reward(computed(1, Cause.SCORE, "1314.00", null)), Locale.ENGLISH);

        assertThat(((List<Map<String, Object>>) values.get("deals")).get(0)).containsEntry("worth", "175,200.13");
    }

    @Test
    void theListOfTasksTellsTheAmountGrouped() {
        assertThat(view.about(reward(computed(1, Cause.SCORE, "1314.00", null))))
                .isEqualTo("李雷 · 2026-W47 · 1,314.00 CNY");
    }

    @Test
    void whatWasComputedOnceSaysNothingOfIt() {
        assertThat(view.of(reward(computed(1, Cause.SCORE, "1.00", null)), Locale.ENGLISH))
                .containsEntry("hasAgain", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEALS_CHANGED | en | Computed again on 2026-11-24 09:05 because deals of this week changed; before, it was 1,000.00 CNY.",
                "DEALS_CHANGED | zh | 本周的成交有变更，已于 2026-11-24 09:05 重新计算；此前为 1,000.00 CNY。",
                "APPEALED      | en | Computed again on 2026-11-24 09:05 because an appeal was granted; before, it was 1,000.00 CNY.",
                "RETURNED      | en | Computed again on 2026-11-24 09:05 because it was returned; before, it was 1,000.00 CNY.",
                "DISPUTED      | zh | 因异议，已于 2026-11-24 09:05 重新计算；此前为 1,000.00 CNY。"
            })
    void whatWasComputedAgainSaysWhenAndWhy(Cause cause, String language, String sentence) {
        Reward reward =
                reward(computed(1, Cause.SCORE, "1000.00", Outcome.REPLACED), computed(2, cause, "1314.00", null));

        assertThat(view.of(reward, Locale.forLanguageTag(language)))
                .containsEntry("hasAgain", true)
                .containsEntry("again", sentence);
    }

    @Test
    void aCorrectionSaysWhyItIsAndWhichDealsChanged() {
        Reward lost = ToldRewards.correction(ToldRewards.computed(1, Cause.DEALS_CHANGED, null, "500.00", "-500.00"));
        when(rewards.changedDeals(lost)).thenReturn(List.of(new DealChange("d1", null, new BigDecimal("1000"), null)));

        assertThat(view.of(lost, Locale.ENGLISH))
                .containsEntry(
                        "correction",
                        "Deals of this week changed after 500.00 CNY had been approved for it; this is the difference.")
                .containsEntry(
                        "changes",
                        List.of(Map.of("deal", "d1", "account", "", "before", "1,000.00", "now", "not counted")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCustomerIsToldByName() {
        Reward reward = ToldRewards.correction(ToldRewards.computed(1, Cause.DEALS_CHANGED, null, "0.00", "1.00"));
        when(rewards.changedDeals(reward))
                .thenReturn(List.of(
                        new DealChange("d1", "a-17", new BigDecimal("1000"), null),
                        new DealChange("d2", "a-18", new BigDecimal("1000"), null)));
        when(accounts.byId(List.of("a-17", "a-18")))
                .thenReturn(Map.of("a-17", new Account("a-17", "Acme", null, null, "CNY", null, null, null, null)));

        assertThat((List<Map<String, Object>>) view.of(reward, Locale.ENGLISH).get("changes"))
                .extracting(change -> change.get("account"))
                .containsExactly("Acme", "a-18");
    }

    @Test
    void whereNoMoneyIsConcernedNoneIsTold() {
        Reward nomination = new Reward(
                "r1",
                RepWeekKey.parse("2026-W47/east/lilei"),
                Kind.RECOGNITION,
                RewardState.PENDING,
                Recognition.PRAISE,
                "hanmeimei",
                "well done",
                false,
                Week.parse("2026-W48"),
                List.of(computed(1, Cause.NOMINATED, "0.00", null)),
                List.of());

        assertThat(view.of(nomination, Locale.ENGLISH)).containsEntry("amount", "");
    }

    @ParameterizedTest
    @CsvSource({
        "manager, en, handed over to 李雷",
        "manager, zh, 已转交给 李雷",
        "signer, en, added 李雷 as a signer",
        "signer, zh, 已加签：李雷"
    })
    void aStepThatWasGivenToSomebodyIsAmongTheApprovals(String role, String language, String what) {
        Computation routed = given(role, new Given("hanmeimei", null, "chenjing", "please look", SCORED));

        assertThat(view.of(reward(routed), Locale.forLanguageTag(language)).get("approvals"))
                .isEqualTo(List.of(Map.of(
                        "amount", "1,314.00 CNY",
                        "what", what,
                        "who", "李雷",
                        "at", "2026-11-23 18:00",
                        "comment", "please look")));
    }

    @Test
    void aSignersStepThatIsHandedOverTellsBothInTurn() {
        Reward reward = reward(given(
                "signer",
                new Given("hanmeimei", null, "chenjing", "please look", SCORED),
                new Given("chenjing", null, "linda", "not mine", SCORED)));

        assertThat(approvals(reward, "what")).containsExactly("added 李雷 as a signer", "handed over to 李雷");
    }

    private List<Object> approvals(Reward reward, String column) {
        return ((List<?>) view.of(reward, Locale.ENGLISH).get("approvals"))
                .stream().<Object>map(row -> ((Map<?, ?>) row).get(column)).toList();
    }

    private static Computation given(String role, Given... given) {
        Computation scored = computed(1, Cause.SCORE, "1314.00", null);
        return new Computation(
                scored.number(),
                scored.cause(),
                scored.figures(),
                scored.deals(),
                scored.tier(),
                null,
                List.of(new Step(
                        "s1",
                        role,
                        "chenjing",
                        "chenjing",
                        null,
                        false,
                        List.of(given),
                        null,
                        null,
                        null,
                        null,
                        new Recognises(false, false))),
                scored.computedAt(),
                null,
                null,
                null,
                null,
                null);
    }

    private Map<Object, Object> figures(Reward reward) {
        Map<Object, Object> rows = new LinkedHashMap<>();
        ((List<?>) view.of(reward, Locale.ENGLISH).get("figures"))
                .forEach(row -> rows.put(((Map<?, ?>) row).get("what"), ((Map<?, ?>) row).get("value")));
        return rows;
    }

    private static Reward reward(Computation... computations) {
        return new Reward(
                "r1",
                RepWeekKey.parse("2026-W47/east/lilei"),
                Kind.BONUS,
                RewardState.PENDING,
                null,
                null,
                null,
                false,
                Week.parse("2026-W48"),
                List.of(computations),
                List.of());
    }

    /** The second one a day later, at 09:05 of the team's morning. */
    private static Computation computed(int number, Cause cause, String amount, Outcome outcome) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        parts.put("goalAttainment", new BigDecimal("0.966666666667"));
        parts.put("planCompletion", null);
        parts.put("score", new BigDecimal("97.5"));
        BigDecimal due = new BigDecimal(amount);
        Figures figures = new Figures(
                "CNY",
                new BigDecimal("175200.00"),
                new BigDecimal("119047.62"),
                "500000.0000 / 21 * 5 + 84000 / 30 / 2 * 1",
                List.of("q1", "q2"),
                new BigDecimal("1.4717"),
                new BigDecimal("1.0000"),
                parts,
                new BigDecimal("0.0075"),
                new BigDecimal("20000.00"),
                due,
                new BigDecimal("0.00"),
                due);
        return new Computation(
                number,
                cause,
                figures,
                List.of(new CountedDeal("d1", null, LocalDate.parse("2026-11-17"), new BigDecimal("175200.1250"))),
                new TableRule("bonus-tier", 1, "rule_one"),
                null,
                List.of(),
                number == 1 ? SCORED : Instant.parse("2026-11-24T01:05:00Z"),
                outcome,
                null,
                null,
                null,
                outcome == null ? null : SCORED);
    }

    /** East, in Shanghai. */
    static final class OneTeam extends People {

        OneTeam() {
            super(null, null, null, null);
        }

        @Override
        public Optional<Person> find(String id) {
            return Optional.of(new Person(id, "李雷", null, "east", null, null, null, null, null, null));
        }

        @Override
        public Team team(String id) {
            return new Team(id, "East", null, ZoneId.of("Asia/Shanghai"), "cn", false, null, null);
        }
    }
}
