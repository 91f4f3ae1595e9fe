package io.salesweek.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.risk.domain.Pipeline.Deal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Test
    void aDealIsStaleFromTheThirtiethDayOnAndNeverWhenNobodyKnowsItsAge() {
        Pipeline pipeline = new Pipeline(
                List.of(
                        deal("young", "lilei", null, "1", "2026-10-25"),
                        deal("old", "lilei", null, "2", "2026-10-24"),
                        deal("older", "lilei", null, "3", "2026-01-01"),
                        deal("unknown", "lilei", null, "4", null),
                        deal("hers", "wangwei", null, "5", "2026-10-24")),
                DAY);

        assertThat(pipeline.stale(BigDecimal.valueOf(30)))
                .hasSize(2)
                .hasEntrySatisfying(
                        "lilei", deals -> assertThat(deals).extracting(Deal::id).containsExactly("older", "old"))
                .hasEntrySatisfying(
                        "wangwei",
                        deals -> assertThat(deals).extracting(Deal::id).containsExactly("hers"));
    }

    @Test
    void anAccountIsTooMuchOfThePipelineAboveItsShareAndNotAtIt() {
        assertThat(leaningOn("acme", "40.00")).isEmpty();
        assertThat(leaningOn("acme", "40.01")).containsOnlyKeys("acme");
        // tables and thresholds see ratios of four decimals
        assertThat(leaningOn("acme", "40.004")).isEmpty();
    }

    @Test
    void dealsWithoutAnAccountCountInTheWholeOnly() {
        Pipeline pipeline = new Pipeline(
                List.of(deal("a", "lilei", null, "90", null), deal("b", "lilei", "acme", "10", null)), DAY);

        assertThat(pipeline.concentrated(new BigDecimal("0.40"))).isEmpty();
        assertThat(pipeline.concentrated(new BigDecimal("0.05"))).containsOnlyKeys("acme");
    }

    @Test
    void anEmptyPipelineLeansOnNobody() {
        Pipeline none = new Pipeline(List.of(), DAY);

        assertThat(none.concentrated(new BigDecimal("0.40"))).isEmpty();
        assertThat(none.share(BigDecimal.ZERO)).isEqualByComparingTo("0");
    }

    @Test
    void aPipelineIsThinBelowThreeTimesWhatIsMissingAndNeverWhenNothingIs() {
        Pipeline pipeline = new Pipeline(List.of(deal("a", "lilei", null, "300", null)), DAY);
        BigDecimal three = BigDecimal.valueOf(3);

        assertThat(pipeline.thinnerThan(three, new BigDecimal("100.01"))).isTrue();
        assertThat(pipeline.thinnerThan(three, new BigDecimal("100.00"))).isFalse();
        assertThat(pipeline.thinnerThan(three, BigDecimal.ZERO)).isFalse();
        assertThat(new Pipeline(List.of(), DAY).thinnerThan(three, new BigDecimal("-5")))
                .isFalse();
    }

    private static java.util.Map<String, List<Deal>> leaningOn(String account, String amount) {
        BigDecimal rest = new BigDecimal("100").subtract(new BigDecimal(amount));
        return new Pipeline(
                        List.of(
                                deal("its", "lilei", account, amount, null),
                                deal(
                                        "one",
                                        "lilei",
                                        "beta",
                                        rest.divide(BigDecimal.valueOf(2)).toPlainString(),
                                        null),
                                deal(
                                        "two",
                                        "lilei",
                                        "gamma",
                                        rest.divide(BigDecimal.valueOf(2)).toPlainString(),
                                        null)),
                        DAY)
                .concentrated(new BigDecimal("0.40"));
    }

    private static Deal deal(String id, String owner, String account, String amount, String since) {
        return new Deal(
                id, owner, account, new BigDecimal(amount), "deal", since == null ? null : LocalDate.parse(since));
    }
}
