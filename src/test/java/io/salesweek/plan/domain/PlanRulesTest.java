package io.salesweek.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.calendar.Week;
import io.salesweek.plan.PlanItem;
import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    private static final Week WEEK = Week.parse("2026-W48");

    @Test
    void everyDayOfTheWeekMayBePlannedSundayToo() {
        accepted(item("2026-11-23"), item("2026-11-29"));
    }

    @Test
    void aDayBeforeOrAfterTheWeekIsRefused() {
        assertThat(refused(item("2026-11-22")).field()).isEqualTo("plan[0].day");
        assertThat(refused(item("2026-11-23"), item("2026-11-30")).field()).isEqualTo("plan[1].day");
    }

    @Test
    void tenHoursADayMayBePlannedAndNotMore() {
        accepted(item("2026-11-23", "6"), item("2026-11-23", "4"), item("2026-11-24", "10"));
        Problem problem = refused(item("2026-11-23", "6"), item("2026-11-24", "4"), item("2026-11-23", "4.25"));
        assertThat(problem.field()).isEqualTo("plan[2].hours");
        assertThat(problem.args()[1]).isEqualTo(new BigDecimal("10.25"));
    }

    @Test
    void rowsWithoutHoursTakeNone() {
        accepted(item("2026-11-23", "10"), item("2026-11-23"), item("2026-11-23"));
    }

    @Test
    void aCustomerMustExist() {
        accepted(visit("acme"));
        assertThat(refused(item("2026-11-23"), visit("acne")).field()).isEqualTo("plan[1].customer");
    }

    private static void accepted(PlanItem... items) {
        assertThatCode(() -> PlanRules.check(WEEK, List.of(items), Set.of("acme")))
                .doesNotThrowAnyException();
    }

    private static Problem refused(PlanItem... items) {
        return catchThrowableOfType(Problem.class, () -> PlanRules.check(WEEK, List.of(items), Set.of("acme")));
    }

    private static PlanItem item(String day) {
        return item(day, null);
    }

    private static PlanItem item(String day, String hours) {
        BigDecimal length = hours == null ? null : new BigDecimal(hours);
        return new PlanItem(null, LocalDate.parse(day), "call", "s", null, length, false, false, null, false);
    }

    private static PlanItem visit(String customer) {
        return new PlanItem(null, LocalDate.parse("2026-11-23"), "visit", "s", customer, null, true, true, null, false);
    }
}
