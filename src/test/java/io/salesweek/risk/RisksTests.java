package io.salesweek.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesweek.imports.Imports;
import io.salesweek.problem.Problem;
import io.salesweek.risk.Risk.State;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.team.TeamSlice.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A risk's way, without its process. */
@RiskSlice
class RisksTests {

    private static final Signal SIGNAL = new Signal(
            Signal.CONCENTRATION,
            new BigDecimal("0.40"),
            null,
            RiskKind.CUSTOMER,
            Likelihood.HIGH,
            1,
            "rule_concentration");

    @Autowired
    Risks risks;

    @Autowired
    Detections detections;

    @Autowired
    RaisedRisks raised;

    @Autowired
    RiskRepository rows;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Imports imports;

    @Autowired
    TestClock clock;

    private RiskCompany company;

    @BeforeEach
    void aCompany() {
        company = RiskCompany.usual(jdbc, imports, clock);
    }

    @Test
    void aCustomersRiskIsItsOwnersElseThatOfWhoeverRaisedIt() {
        company.send("accounts", "id,name,owner", "acme,Acme,lilei", "beta,Beta,", "gamma,Gamma,");
        company.send(
                "deals",
                "id,owner,stage,account,engagedOn",
                "d1,lilei,engaging,beta,2026-01-01",
                "d2,hanmeimei,engaging,beta,2026-02-01",
                "d3,lilei,prospecting,beta,");

        assertThat(owner("acme")).isEqualTo("lilei");
        assertThat(owner("beta")).as("of the latest deal").isEqualTo("hanmeimei");
        assertThat(owner("gamma")).isEqualTo("wangwei");
        assertThat(owner(null)).isEqualTo("wangwei");
        assertThat(catchThrowableOfType(Problem.class, () -> owner("acne")).field())
                .isEqualTo("customer");
    }

    @Test
    void itIsJudgedHasADeadlineAndKeepsWhichRowSaidSo() {
        Risk risk = assessed(facts("60000", Likelihood.MEDIUM), "wangwei");

        assertThat(risk.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(risk.dueAt()).isEqualTo(shanghai("2026-11-24T18:00"));
        assertThat(risk.state()).isEqualTo(State.OPEN);
        assertThat(risks.history(risk.id()))
                .extracting(RiskEvent::kind)
                .containsExactly(RiskEvent.Kind.RAISED, RiskEvent.Kind.ASSESSED);
        assertThat(risks.history(risk.id()).get(1).explained().decision()).isEqualTo("risk-severity");
    }

    @Test
    void whoIsAwayIsStoodInForUnlessTheRiskIsAboutThem() {
        company.away("lilei", "wangwei");
        company.send("accounts", "id,name,owner", "acme,Acme,lilei");

        assertThat(holder(assessed(new RiskFacts(RiskKind.CUSTOMER, "d", Likelihood.LOW, "acme", null), "hanmeimei")))
                .isEqualTo("wangwei");
        assertThat(holder(found(Signal.DEALS_STALE, "lilei", new Ownership("lilei", "lilei", "east"))))
                .isEqualTo("lilei");
    }

    @Test
    void whomItIsAboutActsOnItOnlyWhileItIsTheirsFirst() {
        Risk own = found(Signal.DEALS_STALE, "lilei", new Ownership("lilei", "lilei", "east"));
        Risk reported = found("reportsMissed", "lilei", new Ownership(null, "lilei", "east"));

        risks.requireMayAct(own.id(), "lilei");
        risks.requireMayAct(reported.id(), "lihua");
        assertThatThrownBy(() -> risks.requireMayAct(reported.id(), "lilei")).hasMessage("risk.own");
        risks.climb(own.id());
        assertThatThrownBy(() -> risks.requireMayAct(own.id(), "lilei")).hasMessage("risk.own");
    }

    @Test
    void whenTheLineChangesTheRiskTellsWhoHasItNow() {
        Risk risk = assessed(facts("20000", Likelihood.MEDIUM), "lilei");
        risks.climb(risk.id());
        assertThat(holder(risk)).isEqualTo("hanmeimei");
        company.send("people", "id,name,role,team,manager", "meili,美丽,manager,east,lihua", "lilei,李雷,rep,east,meili");

        assertThat(risks.handOn(risk.id()).assignee()).isEqualTo("meili");
        assertThat(risks.get(risk.id()).holder()).isEqualTo("meili");
    }

    @Test
    void ofAnAccountOnWhichTwoTeamsLeanTheOneWithMoreAtRiskHoldsIt() {
        company.send("people", "id,name,role,team", "jim,Jim,rep,north");
        company.send("teams", "id,name,manager", "north,华北,lihua");
        Risk risk = found("acme", "60000", "60000");

        Finding less = leaning("jim", "north", "5000");
        assertThat(detections.found(SIGNAL, List.of(less)).grown()).isEmpty();
        assertThat(risks.get(risk.id())).satisfies(held -> {
            assertThat(held.ownership().team()).isEqualTo("east");
            assertThat(held.facts().amount()).isEqualByComparingTo("60000");
        });

        detections.found(SIGNAL, List.of(leaning("jim", "north", "70000")));
        assertThat(risks.get(risk.id()).ownership().team()).isEqualTo("north");
    }

    private static Finding leaning(String owner, String team, String amount) {
        return new Finding(
                "acme",
                new Ownership(owner, null, team),
                null,
                new BigDecimal(amount),
                amount,
                List.of("0.5"),
                List.of());
    }

    @Test
    void itClimbsFromRepToManagerToDirectorEachTimeWithAFreshPeriodAndKeepsWhatWasDone() {
        Risk risk = assessed(facts("20000", Likelihood.MEDIUM), "lilei");
        assertThat(holder(risk)).isEqualTo("lilei");
        risks.plan(risk.id(), "Call them", LocalDate.parse("2026-11-25"), "lilei");
        company.itIs("2026-11-25T18:00");
        risks.climb(risk.id());

        Risk higher = risks.get(risk.id());
        assertThat(higher.rung()).isEqualTo(Rung.MANAGER);
        assertThat(higher.state()).isEqualTo(State.ESCALATED);
        assertThat(higher.dueAt()).isEqualTo(shanghai("2026-11-27T18:00"));
        assertThat(higher.response()).isEqualTo("Call them");
        assertThat(holder(higher)).isEqualTo("hanmeimei");

        company.itIs("2026-11-27T18:00");
        risks.climb(risk.id());
        assertThat(risks.handOver(risk.id()).atTop()).isTrue();
        assertThat(risks.get(risk.id()).holder()).isEqualTo("lihua");
        assertThat(risks.get(risk.id()).dueAt()).isEqualTo(shanghai("2026-12-01T18:00"));
        assertThat(risks.history(risk.id())).extracting(RiskEvent::text).contains("Call them");
    }

    @Test
    void atTheTopItIsRemindedEveryTwoWorkingDays() {
        Risk risk = assessed(facts("60000", Likelihood.HIGH), "lihua");
        assertThat(risk.rung()).isEqualTo(Rung.DIRECTOR);
        company.itIs("2026-11-27T18:00");
        risks.remindAtTop(risk.id());

        assertThat(risks.handOver(risk.id()).reminded()).isTrue();
        assertThat(risks.get(risk.id()).dueAt()).as("over the weekend").isEqualTo(shanghai("2026-12-01T18:00"));
        assertThat(risks.get(risk.id()).state()).isEqualTo(State.ESCALATED);
    }

    @Test
    void aManagersOwnRiskClimbsOverThemAndTheirStandInForThem() {
        // the manager sells too, and the director's stand-in is the manager
        company.away("lihua", "hanmeimei");
        company.send("people", "id,name,role,team", "zongjian,总监,director,");
        Risk risk = found(Signal.BEHIND_PACE, "hanmeimei", new Ownership("hanmeimei", "hanmeimei", "east"));
        assertThat(holder(risk)).isEqualTo("hanmeimei");
        risks.climb(risk.id());

        assertThat(holder(risk)).isNull();
        assertThat(risks.get(risk.id()).holderGroup()).isEqualTo("director");
    }

    @Test
    void missedReportsAreNeverDecidedOnByWhoMissedThem() {
        // the manager is away and the rep who missed reports stands in
        company.away("hanmeimei", "lilei");
        Risk risk = found(Signal.REPORTS_MISSED, "lilei", new Ownership("hanmeimei", "lilei", "east"));

        assertThat(holder(risk)).isEqualTo("lihua");
    }

    @Test
    void withNobodyLeftItWaits() {
        company.send("people", "id,name,role,team,activeTo", "lihua,李华,director,,2026-11-01");
        Risk risk = assessed(facts("60000", Likelihood.HIGH), "hanmeimei");
        risks.climb(risk.id());

        assertThat(catchThrowableOfType(Problem.class, () -> risks.handOver(risk.id()))
                        .key())
                .isEqualTo("team.nobody");
    }

    @Test
    void aResponseEndsOnADayFromTodayToThirtyDaysOn() {
        Risk risk = assessed(facts(null, Likelihood.LOW), "lilei");

        assertThat(catchThrowableOfType(Problem.class, () -> plan(risk, "2026-11-22"))
                        .field())
                .isEqualTo("dueOn");
        assertThat(catchThrowableOfType(Problem.class, () -> plan(risk, "2026-12-24"))
                        .field())
                .isEqualTo("dueOn");
        assertThat(plan(risk, "2026-11-23")).isEqualTo(shanghai("2026-11-23T18:00"));
        assertThat(plan(risk, "2026-12-23")).isEqualTo(shanghai("2026-12-23T18:00"));
    }

    @Test
    void oneOpenRiskPerRuleAndSubjectIsKeptByItsRow() {
        found("acme", "20000", "2026-W48/east");
        assertThat(detections.found(SIGNAL, List.of(finding("acme", "20000", "2026-W48/east"))))
                .isEqualTo(Changes.NONE);

        assertThat(company.rows("risk")).isEqualTo(1);
        RiskEntity other = new RiskEntity(
                "other",
                Signal.CONCENTRATION + "/acme",
                facts("1", Likelihood.LOW),
                new Ownership("lilei", null, "east"),
                Rung.REP,
                null,
                clock.instant());
        assertThatThrownBy(() ->
                        new TransactionTemplate(transactions).executeWithoutResult(second -> rows.saveAndFlush(other)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aFurtherWeekAddsToItAndMoreMoneyThatRaisesTheSeverityIsToldToItsProcess() {
        Risk risk = found("acme", "5000", "2026-W48/east");
        risks.assess(risk.id());
        assertThat(risks.get(risk.id()).severity()).isEqualTo(Severity.MAJOR);

        assertThat(again("acme", "9999", "2026-W49/east").grown()).isEmpty();
        assertThat(again("acme", "10000", "2026-W50/east").grown())
                .extracting(Risk::id)
                .containsExactly(risk.id());
        company.itIs("2026-11-24T12:00");
        risks.assess(risk.id());
        assertThat(risks.get(risk.id()).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(risks.get(risk.id()).dueAt())
                .as("1 working day is no longer than what is left of 2")
                .isEqualTo(shanghai("2026-11-25T18:00"));
        assertThat(again("acme", "100", "2026-W51/east").grown()).isEmpty();
        assertThat(risks.get(risk.id()).severity())
                .as("less money is kept at once")
                .isEqualTo(Severity.MAJOR);
        assertThat(risks.get(risk.id()).dueAt()).isEqualTo(shanghai("2026-11-25T18:00"));
        assertThat(risks.history(risk.id()))
                .extracting(RiskEvent::kind)
                .filteredOn(kind -> kind == RiskEvent.Kind.FOUND_AGAIN)
                .hasSize(3);
    }

    @Test
    void whatIsLeftCountsWhenItIsShorterThanTheNewPeriod() {
        Risk risk = found("acme", "5000", "2026-W48/east");
        risks.assess(risk.id());
        company.itIs("2026-11-25T12:00");
        again("acme", "10000", "2026-W49/east");
        risks.assess(risk.id());

        assertThat(risks.get(risk.id()).dueAt()).isEqualTo(shanghai("2026-11-25T18:00"));
    }

    @Test
    void aPlannedRiskThatGrowsIsUnplannedAgainAndKeepsItsRungAndItsHistory() {
        Risk risk = found("acme", "5000", "2026-W48/east");
        risks.assess(risk.id());
        risks.climb(risk.id());
        risks.plan(risk.id(), "Visit them", LocalDate.parse("2026-12-10"), "hanmeimei");
        again("acme", "10000", "2026-W49/east");
        risks.assess(risk.id());

        Risk grown = risks.get(risk.id());
        assertThat(grown.state()).isEqualTo(State.ESCALATED);
        assertThat(grown.rung()).isEqualTo(Rung.MANAGER);
        assertThat(grown.dueAt()).isEqualTo(shanghai("2026-11-24T18:00"));
        assertThat(grown.response()).isEqualTo("Visit them");
    }

    @Test
    void aConditionThatIsGoneClosesItAndItMayComeBack() {
        Risk risk = found("acme", "5000", "2026-W48/east");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        detections.gone(rows.findByRuleAndTeamAndClosedAtIsNull(Signal.CONCENTRATION, "east")));

        assertThat(risks.get(risk.id()).state()).isEqualTo(State.CLOSED);
        assertThat(risks.get(risk.id()).outcome()).isNull();
        assertThat(risks.history(risk.id())).extracting(RiskEvent::kind).endsWith(RiskEvent.Kind.GONE);
        assertThat(found("acme", "5000", "2026-W48/east").id()).isNotEqualTo(risk.id());
    }

    @Test
    void whatAPersonClosedIsNotRaisedAgainOnTheSameFacts() {
        Risk risk = found("acme", "5000", "2026-W48/east");
        risks.resolve(risk.id(), Outcome.ACCEPTED, "fine", "lilei");

        assertThat(again("acme", "5000", "2026-W48/east")).isEqualTo(Changes.NONE);
        assertThat(again("acme", "5000", "2026-W49/east").raised()).hasSize(1);
    }

    private String owner(String customer) {
        return raised.raise(new RiskFacts(RiskKind.CUSTOMER, "d", Likelihood.LOW, customer, null), "wangwei")
                .ownership()
                .owner();
    }

    private Risk assessed(RiskFacts facts, String by) {
        Risk risk = raised.raise(facts, by);
        risks.assess(risk.id());
        return risks.get(risk.id());
    }

    private static RiskFacts facts(String amount, Likelihood likelihood) {
        return new RiskFacts(RiskKind.MARKET, "d", likelihood, null, amount == null ? null : new BigDecimal(amount));
    }

    private Risk found(String subject, String amount, String seen) {
        return detections
                .found(SIGNAL, List.of(finding(subject, amount, seen)))
                .raised()
                .get(0);
    }

    private Changes again(String subject, String amount, String seen) {
        return detections.found(SIGNAL, List.of(finding(subject, amount, seen)));
    }

    private static Finding finding(String subject, String amount, String seen) {
        return new Finding(
                subject,
                new Ownership("lilei", null, "east"),
                null,
                new BigDecimal(amount),
                seen,
                List.of("0.5"),
                List.of());
    }

    private Risk found(String rule, String subject, Ownership whose) {
        Signal signal = new Signal(rule, BigDecimal.ONE, null, RiskKind.INTERNAL, Likelihood.MEDIUM, 1, "rule");
        Risk risk = detections
                .found(signal, List.of(new Finding(subject, whose, null, null, "now", List.of("1"), List.of())))
                .raised()
                .get(0);
        risks.assess(risk.id());
        return risk;
    }

    private String holder(Risk risk) {
        risks.handOver(risk.id());
        return risks.get(risk.id()).holder();
    }

    private Instant plan(Risk risk, String dueOn) {
        return risks.plan(risk.id(), "r", LocalDate.parse(dueOn), "lilei").at();
    }

    private static Instant shanghai(String local) {
        return Instant.parse(local + ":00Z").minusSeconds(8 * 3600);
    }
}
