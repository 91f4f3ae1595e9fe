package io.salesweek.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.goal.RepWeeks;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.problem.Problem;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@FiguresSlice
@Import(Plans.class)
class PlansTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Imports imports;

    private RepWeekKey week;

    @BeforeEach
    void aWeekIsOpen() {
        week = new RepWeeks(jdbc, imports).open("2026-W48");
    }

    @Test
    void thePlanIsReadByDayAndThenAsSent() {
        plans.replace(week, List.of(call(MONDAY.plusDays(1), "c"), call(MONDAY, "b"), call(MONDAY, "a")));
        assertThat(plans.of(week)).extracting(PlanItem::subject).containsExactly("b", "a", "c");
    }

    @Test
    void aRowSentAgainKeepsItsIdAndMarkAndTakesTheRest() {
        plans.replace(week, List.of(call(MONDAY, "a"), call(MONDAY, "b")));
        String id = plans.of(week).get(0).id();
        plans.markDone(week, MONDAY, List.of(id));

        plans.replace(
                week,
                List.of(
                        new PlanItem(null, MONDAY, "call", "a", null, null, true, true, "x", false),
                        call(MONDAY, "c")));
        PlanItem again = plans.of(week).get(0);
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.done()).isTrue();
        assertThat(again.priority()).isEqualTo(PlanItem.Priority.HIGH);
        assertThat(plans.of(week).get(1).done()).isFalse();
    }

    @Test
    void aRowThatWasLeftOutForAWhileIsStillTheSame() {
        plans.replace(week, List.of(call(MONDAY, "a")));
        String id = plans.of(week).get(0).id();
        plans.markDone(week, MONDAY, List.of(id));
        plans.replace(week, List.of(call(MONDAY, "b")));
        assertThat(plans.of(week)).extracting(PlanItem::subject).containsExactly("b");

        plans.replace(week, List.of(call(MONDAY, "b"), call(MONDAY, "a")));
        assertThat(plans.of(week).get(1).id()).isEqualTo(id);
        assertThat(plans.of(week).get(1).done()).isTrue();
    }

    @Test
    void aRowOnAnotherDayIsAnotherRowAndTwoEqualRowsAreTwo() {
        plans.replace(week, List.of(call(MONDAY, "a")));
        String id = plans.of(week).get(0).id();
        plans.replace(week, List.of(call(MONDAY.plusDays(1), "a"), call(MONDAY, "a"), call(MONDAY, "a")));
        assertThat(plans.of(week))
                .extracting(PlanItem::id)
                .doesNotHaveDuplicates()
                .contains(id);
        assertThat(plans.of(week)).hasSize(3);
    }

    @Test
    void onlyTheReportOfTheSameDayTakesItsMarkBack() {
        plans.replace(week, List.of(call(MONDAY, "a")));
        List<String> id = List.of(plans.of(week).get(0).id());
        plans.markDone(week, MONDAY, id);
        plans.markDone(week, MONDAY.plusDays(1), List.of());
        assertThat(plans.of(week).get(0).done()).isTrue();
        plans.markDone(week, MONDAY, List.of());
        assertThat(plans.of(week).get(0).done()).isFalse();
    }

    @Test
    void anItemOfAnotherPlanCannotBeMarked() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> plans.markDone(week, MONDAY, List.of("somebody-else")));
        assertThat(problem.field()).isEqualTo("planItemsDone");
    }

    @Test
    void aPlanThatBreaksARuleLeavesTheOneBefore() {
        plans.replace(week, List.of(call(MONDAY, "a")));
        catchThrowableOfType(Problem.class, () -> plans.replace(week, List.of(call(MONDAY.minusDays(1), "b"))));
        assertThat(plans.of(week)).extracting(PlanItem::subject).containsExactly("a");
    }

    private static PlanItem call(LocalDate day, String subject) {
        return new PlanItem(null, day, "call", subject, null, null, false, false, null, false);
    }
}
