package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The real company aims, team by team and month by month, at what it came to by its own data; week 20 of 2017 pays what that makes by an
 * independent calculation: of the deals, the part of the month, and whether a rep reported.
 */
class ObjectivesOfTheDataIT extends CrmCompany {

    private static final YearMonth FIRST = YearMonth.of(2017, 3);
    private static final YearMonth LAST = YearMonth.of(2017, 12);
    private static final YearMonth MAY_2017 = YearMonth.of(2017, 5);
    private static final int WORKING_DAYS_OF_MAY = 23;
    private static final int DAYS_OF_THE_WEEK = 5;

    @Test
    @Order(1)
    void eachTeamHasAnObjectiveForEachMonth() {
        app.clock("2017-05-13T09:00:00+08:00");
        assertThat(accepted("people", "sales_teams.csv")).isEqualTo(41);
        accepted("accounts", "accounts.csv");
        accepted("products", "products.csv");
        assertThat(accepted("deals", "sales_pipeline.csv")).isEqualTo(8800);
        List<String> rows = new ArrayList<>(List.of("id,name,metric,target,from,to,team"));
        for (String team : crm.teams()) {
            for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
                rows.add("%s,%s,revenueWon,%s,%s,%s,%s"
                        .formatted(
                                id(team, month),
                                id(team, month),
                                total(team, month),
                                month.atDay(1),
                                month.atEndOfMonth(),
                                team));
            }
        }
        app.send("objectives", rows.toArray(String[]::new));
    }

    @Test
    @Order(2)
    void everybodySeesTheirPartOfItBeforeTheWeekBegins() {
        app.clock("2017-05-15T10:00:00+08:00");
        int place = 0;
        for (Diary diary : reps20.all()) {
            diary.days = place++ % 3 == 0 ? "MMMMM" : "TTTTT";
            diary.plan = plan(diary, place);
            diary.goals = List.of(new Diary.Goal("revenueWon", "5000", 60), new Diary.Goal("calls", "12", 40));
            diary.quota = part(diary.rep.team());
            assertThat(told20.quota(diary)).as(diary.rep.id()).isEqualByComparingTo(diary.quota);
            expect(204, reps20.propose(RepsAtWork.PROPOSE, diary, id(diary.rep.team(), MAY_2017)));
        }
    }

    @Test
    @Order(3)
    void theWeekPaysWhatTheCalculationSays() {
        for (LocalDate day = MONDAY_20; day.isBefore(SUNDAY_20.minusDays(1)); day = day.plusDays(1)) {
            app.clock(day + "T12:00:00+08:00");
            reps20.report(day, 'T', diary -> true);
        }
        app.clock("2017-05-22T18:30:00+08:00");

        told20.pays(reps20.all());
        assertThat(reps20.all())
                .as("half of what it would be, where nothing was reported; and who sold too little")
                .anyMatch(
                        diary -> diary.days.equals("MMMMM") && diary.bonus(crm).signum() > 0)
                .anyMatch(
                        diary -> diary.days.equals("TTTTT") && diary.bonus(crm).signum() > 0)
                .anyMatch(diary -> diary.bonus(crm).signum() == 0);
    }

    private static String id(String team, YearMonth month) {
        return team + "-" + month;
    }

    private BigDecimal total(String team, YearMonth month) {
        return crm.ofTeam(team, month.atDay(1), month.atEndOfMonth());
    }

    /** Five of the month's working days, for one of the team. */
    private BigDecimal part(String team) {
        return total(team, MAY_2017)
                .multiply(BigDecimal.valueOf(DAYS_OF_THE_WEEK))
                .divide(
                        BigDecimal.valueOf(
                                (long) WORKING_DAYS_OF_MAY * reps20.of(team).size()),
                        2,
                        RoundingMode.HALF_UP);
    }
}
