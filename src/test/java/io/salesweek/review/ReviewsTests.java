package io.salesweek.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.goal.RepWeeks;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.metric.TurnableClock;
import io.salesweek.problem.Problem;
import io.salesweek.review.Review.State;
import io.salesweek.team.Company;
import io.salesweek.team.TeamSlice;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The reviews of two weeks of a team in Shanghai: DOMAIN.md, "The week's end". */
@FiguresSlice
@Import({Reviews.class, TurnableClock.class})
class ReviewsTests {

    private static final TeamWeekKey W48 = TeamWeekKey.parse("2026-W48/east");
    private static final TeamWeekKey W49 = TeamWeekKey.parse("2026-W49/east");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    @Autowired
    private Reviews reviews;

    @Autowired
    private Weeks weeks;

    @Autowired
    private TeamSlice.TestClock clock;

    private Company company;

    @BeforeEach
    void twoWeeksAreOpen(@Autowired JdbcTemplate jdbc, @Autowired Imports imports) {
        itIs("2026-11-27T16:00");
        RepWeeks repWeeks = new RepWeeks(jdbc, imports);
        company = new Company(imports);
        company.people(
                "id,name,role,team,activeTo",
                "hanmeimei,韩梅梅,manager,east,",
                "wangwei,王伟,rep,east,",
                "zhaomin,赵敏,rep,north,",
                "gone,Gone,rep,east,2026-11-20");
        repWeeks.open("2026-W48");
        repWeeks.join("2026-W48", "wangwei", "王伟");
        repWeeks.open("2026-W49");
        reviews.open(W48);
    }

    @Test
    void theReviewTaskMovesTheWeekOnAndRepeatingItIsHarmless() {
        assertThat(weeks.get(W48).state()).isEqualTo(TeamWeek.State.REVIEW);
        hold(W48, List.of());
        reviews.open(W48);
        assertThat(state(W48)).isEqualTo(State.HELD);
    }

    @Test
    void aReviewThatIsHeldHasDealtWithItsPoints() {
        point("2026-11-24T12:00", "prices");
        itIs("2026-11-27T16:30");
        hold(W48, List.of());
        assertThat(texts(W48)).containsExactly("prices");
        assertThat(texts(W49)).isEmpty();
    }

    @Test
    void thePointsOfAReviewNotHeldGoToTheNext() {
        point("2026-11-24T12:00", "prices");
        itIs("2026-11-30T18:00");
        reviews.notHeld(W48);
        reviews.notHeld(W48);
        point("2026-12-01T12:00", "stock");
        assertThat(state(W48)).isEqualTo(State.NOT_HELD);
        assertThat(texts(W48)).containsExactly("prices");
        assertThat(texts(W49)).containsExactly("prices", "stock");

        itIs("2026-12-04T16:30");
        reviews.open(W49);
        hold(W49, List.of());
        assertThat(texts(W48)).isEmpty();
        assertThat(texts(W49)).containsExactly("prices", "stock");
    }

    @Test
    void whatIsRaisedWhenTheReviewIsOverIsForTheNext() {
        itIs("2026-11-27T16:30");
        hold(W48, List.of());
        reviews.notHeld(W48);
        point("2026-11-27T17:00", "late");
        assertThat(state(W48)).isEqualTo(State.HELD);
        assertThat(texts(W48)).isEmpty();
        assertThat(texts(W49)).containsExactly("late");
    }

    @Test
    void actionItemsComeBackUntilTheyAreDone() {
        hold(W48, List.of(item("wangwei", FRIDAY), item("zhaomin", FRIDAY.plusDays(3))));
        assertThat(reviews.openItems("east")).extracting(ActionItem::owner).containsExactly("wangwei", "zhaomin");
        assertThat(reviews.items(W49)).hasSize(2);

        itIs("2026-12-04T16:00");
        reviews.open(W49);
        String done = reviews.openItems("east").get(0).id();
        reviews.hold(W49, new Minutes(List.of(), "m", null, List.of(), List.of(done)), "hanmeimei");
        assertThat(reviews.openItems("east")).extracting(ActionItem::owner).containsExactly("zhaomin");
        assertThat(reviews.items(W49)).extracting(ActionItem::done).containsExactly(true, false);

        Problem again = refused(new Minutes(List.of(), "m", null, List.of(), List.of(done)));
        assertThat(again.field()).isEqualTo("actionItemsDone");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, 2026-11-27, actionItems[1].owner",
        "gone, 2026-11-27, actionItems[1].owner",
        "wangwei, 2026-11-26, actionItems[1].dueOn"
    })
    void anItemsOwnerIsActiveAndItsDayHasNotPassed(String owner, LocalDate dueOn, String field) {
        Minutes minutes =
                new Minutes(List.of(), "m", null, List.of(item("lilei", FRIDAY), item(owner, dueOn)), List.of());
        assertThat(refused(minutes).field()).isEqualTo(field);
        assertThat(state(W48)).isEqualTo(State.OPEN);
        assertThat(reviews.openItems("east")).isEmpty();
    }

    @Test
    void whoMayHaveAttendedIsWhoWasOrIsOfTheTeamAndItsManager() {
        company.people(
                "id,name,role,team", "wangwei,王伟,rep,north", "sunhao,孙浩,rep,east", "zhangqiang,张强,manager,north");
        company.teams("id,manager", "east,zhangqiang");
        assertThat(reviews.mayAttend(W48))
                .extracting(person -> person.id())
                .containsExactly("hanmeimei", "lilei", "sunhao", "wangwei", "zhangqiang");
        Problem stranger = refused(new Minutes(List.of("lilei", "zhaomin"), "m", null, List.of(), List.of()));
        assertThat(stranger.field()).isEqualTo("attended");
        company.teams("id,manager", "east,");
    }

    @Test
    void afterTheScoreNoReviewIsHeld() {
        weeks.scored(W48, clock.instant());
        assertThat(refused(new Minutes(List.of(), "m", null, List.of(), List.of()))
                        .kind())
                .isEqualTo(Problem.Kind.CONFLICT);
    }

    private Problem refused(Minutes minutes) {
        return catchThrowableOfType(Problem.class, () -> reviews.hold(W48, minutes, "hanmeimei"));
    }

    private void hold(TeamWeekKey week, List<Minutes.NewItem> items) {
        reviews.hold(week, new Minutes(List.of("lilei"), "m", "d", items, List.of()), "hanmeimei");
    }

    private static Minutes.NewItem item(String owner, LocalDate dueOn) {
        return new Minutes.NewItem("w", owner, dueOn);
    }

    private void point(String at, String text) {
        itIs(at);
        reviews.addPoint("east", "point", text, "lilei");
    }

    private List<String> texts(TeamWeekKey week) {
        return reviews.points(week).stream().map(ReviewPoint::text).toList();
    }

    private State state(TeamWeekKey week) {
        return reviews.find(week).orElseThrow().state();
    }

    private void itIs(String local) {
        clock.now =
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
