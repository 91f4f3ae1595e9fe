package io.salesweek.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.calendar.Week;
import io.salesweek.feedback.Feedbacks;
import io.salesweek.feedback.Talk;
import io.salesweek.goal.GoalSet;
import io.salesweek.goal.Goals;
import io.salesweek.report.DayReport;
import io.salesweek.review.ActionItem;
import io.salesweek.review.Review;
import io.salesweek.review.Reviews;
import io.salesweek.reward.Dispute;
import io.salesweek.reward.Payouts;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardState;
import io.salesweek.reward.Rewards;
import io.salesweek.risk.Outcome;
import io.salesweek.risk.Risk;
import io.salesweek.risk.RiskBoard;
import io.salesweek.risk.Signal;
import io.salesweek.score.WeekFigures;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeek.State;
import io.salesweek.week.TeamWeekKey;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** What is there, and what is left to a visitor, on whatever day the sample company is first started. */
@SampleSlice
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class SampleCompanyIT {

    private static final List<String> EVERYBODY = List.of(
            "lilei",
            "wangwei",
            "zhaomin",
            "chenjie",
            "hanmeimei",
            "liuyang",
            "gaojie",
            "malin",
            "davidlin",
            "zhangqiang");

    @Autowired
    PlayedCompany company;

    @Autowired
    Reviews reviews;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    Rewards rewards;

    @Autowired
    Payouts payouts;

    @Autowired
    RiskBoard board;

    /** In the middle of a week. */
    @Nested
    @Order(1)
    class OnAWednesdayMorning {

        @BeforeEach
        void play() {
            company.upTo("2026-11-25T11:00");
        }

        @Test
        void the_week_runs_and_those_before_it_are_closed() {
            for (String team : List.of("east", "north")) {
                assertThat(List.of("2026-W45", "2026-W46", "2026-W47"))
                        .extracting(week -> company.state(week, team))
                        .containsOnly(State.CLOSED);
                assertThat(company.state("2026-W48", team)).isEqualTo(State.RUNNING);
                assertThat(company.week("2026-W44", team)).isEmpty();
            }
        }

        @Test
        void nothing_is_left_to_the_machine() {
            assertThat(company.failedJobs()).isZero();
            assertThat(company.suspendedJobs()).isZero();
            assertThat(company.overdueJobs()).isZero();
        }

        @Test
        void todays_work_is_left_to_the_visitor_and_yesterdays_is_done() {
            assertThat(company.tasksOf("lilei")).contains("submit-daily-report of 2026-W48");
            assertThat(company.tasksOf("chenjie")).contains("submit-daily-report of 2026-W48");
            assertThat(company.tasksOf("hanmeimei")).contains("hold-talk of 2026-W47");
            assertThat(company.tasksOf("zhangqiang")).contains("answer-help of 2026-W48");
            assertThat(company.repWeeks("2026-W48"))
                    .allSatisfy(rep -> assertThat(company.reports(rep).subList(0, 3))
                            .extracting(DayReport::state)
                            .containsExactly(DayReport.State.ON_TIME, DayReport.State.ON_TIME, DayReport.State.DUE));
        }

        @Test
        void weeks_went_well_and_badly() {
            assertThat(closed().map(company::figures))
                    .hasSize(24)
                    .extracting(WeekFigures::grade)
                    .contains("A", "B", "C", "D");
        }

        @Test
        void goals_came_about_in_every_way() {
            List<Goals.Version> versions =
                    everyWeek().flatMap(rep -> company.goals(rep).stream()).toList();
            assertThat(versions)
                    .extracting(Goals.Version::state)
                    .contains(
                            GoalSet.State.PROPOSED,
                            GoalSet.State.RETURNED,
                            GoalSet.State.CONFIRMED,
                            GoalSet.State.CARRIED_OVER);
            assertThat(by(versions, GoalSet.State.RETURNED))
                    .contains(GoalSet.DecidedBy.RULE, GoalSet.DecidedBy.MANAGER);
            assertThat(by(versions, GoalSet.State.CONFIRMED))
                    .contains(GoalSet.DecidedBy.RULE, GoalSet.DecidedBy.MANAGER);
            assertThat(versions)
                    .filteredOn(version -> version.by() != null && version.state() == GoalSet.State.RETURNED)
                    .allSatisfy(version -> assertThat(version.comment()).isNotBlank());
        }

        @Test
        void reports_were_late_missed_excused_and_corrected_and_help_was_answered() {
            List<DayReport> reports =
                    everyWeek().flatMap(rep -> company.reports(rep).stream()).toList();
            assertThat(reports)
                    .extracting(DayReport::state)
                    .contains(DayReport.State.LATE, DayReport.State.MISSED, DayReport.State.EXCUSED);
            assertThat(reports).anyMatch(report -> report.version() == 2);
            assertThat(reports)
                    .flatExtracting(DayReport::helps)
                    .hasSizeGreaterThan(4)
                    .filteredOn(help -> help.answer() == null)
                    .as("the one that the visitor may answer")
                    .hasSize(1);
            assertThat(reports).filteredOn(report -> report.helps().isEmpty()).hasSizeGreaterThan(100);
            assertThat(reports)
                    .filteredOn(report -> report.content() != null)
                    .extracting(report -> report.content().risk())
                    .filteredOn(risk -> risk != null)
                    .singleElement()
                    .satisfies(risk -> assertThat(risk.customer()).isEqualTo("bohai"));
        }

        @Test
        void a_stand_in_answered_for_an_absent_manager() {
            assertThat(everyWeek()
                            .filter(rep -> rep.key().team().equals("north"))
                            .flatMap(rep -> company.reports(rep).stream())
                            .flatMap(report -> report.helps().stream())
                            .map(DayReport.Help::answeredBy))
                    .contains("hanmeimei", "zhangqiang");
        }

        @Test
        void reviews_were_held_and_their_action_items_come_back() {
            List<ActionItem> items = Stream.of("east", "north")
                    .flatMap(team -> reviews.items(key("2026-W47", team)).stream())
                    .toList();
            assertThat(items).extracting(ActionItem::done).contains(true, false);
            for (String team : List.of("east", "north")) {
                Review review = reviews.find(key("2026-W47", team)).orElseThrow();
                assertThat(review.state()).isEqualTo(Review.State.HELD);
                assertThat(review.minutes()).doesNotContain("{", "}");
            }
            assertThat(reviews.points(key("2026-W45", "east"))).isNotEmpty();
        }

        @Test
        void feedback_was_agreed_to_or_talked_about() {
            assertThat(closed().map(rep -> feedbacks.find(rep.key()).orElseThrow()))
                    .allSatisfy(
                            feedback -> assertThat(feedback.content().praise()).doesNotContain("{"))
                    .extracting(feedback -> feedback.response())
                    .contains("agree", "discuss");
            assertThat(closed().map(rep -> feedbacks.findTalk(rep.key()))
                            .flatMap(Optional::stream)
                            .map(Talk::state))
                    .contains(Talk.State.HELD, Talk.State.OPEN);
        }

        @Test
        void rewards_were_approved_by_their_route_and_some_are_left_to_director_and_finance() {
            List<Reward> all = closed().flatMap(
                            rep -> rewards.of(List.of(rep.key())).getOrDefault(rep.key(), List.of()).stream())
                    .toList();
            assertThat(all)
                    .extracting(Reward::state)
                    .contains(RewardState.NONE, RewardState.APPROVED, RewardState.PENDING);
            assertThat(all).extracting(Reward::recognition).contains(Recognition.WEEKLY_STAR, Recognition.PRAISE);
            assertThat(all)
                    .flatExtracting(Reward::disputes)
                    .extracting(Dispute::decision)
                    .containsExactly("uphold");
            assertThat(payouts.due(YearMonth.of(2026, 11))).hasSizeGreaterThan(8);
            assertThat(company.tasksOf("liufang")).contains("approve-reward of 2026-W47");
            assertThat(company.groupTasks("finance")).contains("approve-reward of 2026-W46");
        }

        @Test
        void risks_were_found_or_told_planned_and_averted() {
            List<Risk> risks = Stream.of("2026-W45", "2026-W46", "2026-W47")
                    .flatMap(week -> Stream.of("east", "north").map(team -> company.repWeeks(week, team)))
                    .flatMap(team -> board.of(team).values().stream())
                    .flatMap(List::stream)
                    .toList();
            assertThat(risks)
                    .extracting(Risk::rule)
                    .contains(Signal.BEHIND_PACE)
                    .containsNull();
            assertThat(risks)
                    .filteredOn(risk -> risk.outcome() == Outcome.AVERTED)
                    .isNotEmpty()
                    .allSatisfy(risk -> assertThat(risk.response()).isNotBlank());
        }

        @Test
        void everybody_writes_in_their_own_language() {
            Predicate<String> chinese = text -> text.codePoints().anyMatch(Character::isIdeographic);
            assertThat(everyWeek().filter(rep -> company.hasReports(rep))).allSatisfy(rep -> {
                boolean english =
                        List.of("chenjie", "davidlin").contains(rep.key().person());
                assertThat(company.reports(rep))
                        .filteredOn(report -> report.content() != null)
                        .allSatisfy(report -> assertThat(
                                        chinese.test(report.content().done()))
                                .isNotEqualTo(english));
            });
        }

        @Test
        void revenue_comes_from_the_deals_that_were_won() {
            assertThat(closed().map(company::figures)
                            .flatMap(figures -> figures.goals().stream())
                            .filter(goal -> goal.metric().equals("revenueWon"))
                            .filter(goal -> goal.actual().signum() > 0))
                    .hasSize(23);
        }

        @Test
        void the_same_moment_gives_the_same_company() {
            String before = company.told();
            company.playAgain();
            assertThat(company.told()).isEqualTo(before);
        }

        private Stream<RepWeek> closed() {
            return Stream.of("2026-W45", "2026-W46", "2026-W47").flatMap(week -> company.repWeeks(week).stream());
        }

        private Stream<RepWeek> everyWeek() {
            return Stream.concat(closed(), company.repWeeks("2026-W48").stream());
        }

        private List<GoalSet.DecidedBy> by(List<Goals.Version> versions, GoalSet.State state) {
            return versions.stream()
                    .filter(version -> version.state() == state)
                    .map(Goals.Version::decidedBy)
                    .toList();
        }
    }

    @Nested
    @Order(2)
    class OnAMonday {

        @Test
        void goals_are_open_and_last_weeks_feedback_is() {
            company.upTo("2026-11-23T11:00");
            assertThat(company.tasksOf("lilei")).contains("propose-goals of 2026-W48");
            assertThat(company.tasksOf("hanmeimei")).contains("give-feedback of 2026-W47", "answer-help of 2026-W47");
            assertThat(company.state("2026-W48", "east")).isEqualTo(State.PLANNING);
            assertThat(company.state("2026-W47", "east")).isEqualTo(State.SCORED);
            assertThat(company.state("2026-W46", "east")).isEqualTo(State.CLOSED);
            assertThat(company.state("2026-W45", "north")).isEqualTo(State.CLOSED);
            assertThat(company.state("2026-W47", "north"))
                    .as("holds its review on Monday")
                    .isEqualTo(State.REVIEW);
            assertThat(company.tasksOf("zhangqiang")).contains("hold-weekly-review of 2026-W47");
            assertThat(company.failedJobs()).isZero();
        }
    }

    @Nested
    @Order(3)
    class AtTheEndOfTheWeek {

        @Test
        void the_review_that_began_on_friday_is_still_open_on_saturday() {
            company.upTo("2026-11-28T12:00");
            assertThat(company.state("2026-W48", "east")).isEqualTo(State.REVIEW);
            assertThat(company.tasksOf("hanmeimei")).contains("hold-weekly-review of 2026-W48");
            assertThat(company.tasksOf("lilei")).contains("submit-daily-report of 2026-W48");
            assertThat(company.state("2026-W47", "east")).isEqualTo(State.CLOSED);
            assertThat(company.failedJobs()).isZero();
        }
    }

    @Nested
    @Order(4)
    class AroundHolidays {

        @Test
        void in_the_spring_festival_the_last_week_that_was_worked_is_in_its_review() {
            company.upTo("2026-02-18T12:00");
            assertThat(company.week("2026-W08", "east")).isEmpty();
            assertThat(company.state("2026-W07", "east")).isEqualTo(State.REVIEW);
            assertThat(company.tasksOf("hanmeimei")).contains("hold-weekly-review of 2026-W07");
            assertThat(company.tasksOf("lilei")).contains("submit-daily-report of 2026-W07");
            assertThat(List.of("2026-W05", "2026-W06"))
                    .extracting(week -> company.state(week, "north"))
                    .containsOnly(State.CLOSED);
        }

        @Test
        void a_make_up_saturday_is_a_working_day() {
            company.upTo("2026-02-28T11:00");
            assertThat(company.tasksOf("lilei")).contains("submit-daily-report of 2026-W09");
            assertThat(company.tasksOf("hanmeimei")).isNotEmpty();
            assertThat(company.week("2026-W08", "east")).isEmpty();
            assertThat(List.of("2026-W05", "2026-W06"))
                    .extracting(week -> company.state(week, "east"))
                    .containsOnly(State.CLOSED);
        }

        @Test
        void in_january_the_weeks_of_last_year_are_behind() {
            company.upTo("2026-01-07T11:00");
            assertThat(company.tasksOf("lilei")).contains("submit-daily-report of 2026-W02");
            assertThat(List.of("2025-W51", "2025-W52"))
                    .extracting(week -> company.state(week, "east"))
                    .containsOnly(State.CLOSED);
            assertThat(company.state("2026-W02", "east")).isEqualTo(State.RUNNING);
            assertThat(company.failedJobs()).isZero();
        }

        @Test
        void after_a_week_of_one_working_day_two_are_closed_as_well() {
            company.upTo("2025-02-05T11:00");
            assertThat(List.of("2025-W02", "2025-W03"))
                    .extracting(week -> company.state(week, "east"))
                    .containsOnly(State.CLOSED);
            assertThat(company.tasksOf("lilei")).contains("propose-goals of 2025-W06");
            assertThat(EVERYBODY)
                    .allSatisfy(person -> assertThat(company.tasksOf(person)).isNotNull());
            assertThat(company.failedJobs()).isZero();
        }
    }

    private static TeamWeekKey key(String week, String team) {
        return new TeamWeekKey(Week.parse(week), team);
    }
}
