package io.salesweek.risk;

import io.salesweek.problem.Problem;
import io.salesweek.risk.RiskEvent.Kind;
import io.salesweek.risk.SeverityTable.Judgement;
import io.salesweek.risk.domain.Deadlines;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskEventEntity;
import io.salesweek.risk.persistence.RiskEventRepository;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.team.WhoActs.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A risk's way from raised to closed: judged, handed to who acts, planned, climbing, resolved. Every step is kept. */
@Service
@Transactional
public class Risks {

    /** The table that judges a risk. */
    public static final String SEVERITY = "risk-severity";

    private final RiskRepository risks;
    private final RiskEventRepository events;
    private final SeverityTable severities;
    private final Holders holders;
    private final CaseDays days;
    private final RiskSettings settings;
    private final Clock clock;

    Risks(
            RiskRepository risks,
            RiskEventRepository events,
            SeverityTable severities,
            Holders holders,
            CaseDays days,
            RiskSettings settings,
            Clock clock) {
        this.risks = risks;
        this.events = events;
        this.severities = severities;
        this.holders = holders;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Problem not found */
    @Transactional(readOnly = true)
    public Risk get(String id) {
        return stored(id).view();
    }

    /** What happened so far, oldest first. */
    @Transactional(readOnly = true)
    public List<RiskEvent> history(String id) {
        return events.of(id).stream().map(RiskEventEntity::view).toList();
    }

    /** The last day a response planned today may end. */
    @Transactional(readOnly = true)
    public LocalDate lastDay(String id) {
        return deadlines(stored(id)).today(clock.instant()).plusDays(settings.responseDays());
    }

    /** Asks the table; the case is unplanned again, and the shorter of what is left and the new period counts. */
    public void assess(String id) {
        RiskEntity risk = stored(id);
        if (!risk.open() || !risk.awaitsAssessment()) {
            return;
        }
        Instant now = clock.instant();
        Judgement judged = judged(risk);
        risk.assessed(
                judged.severity(),
                judged.planDays(),
                judged.remindDays(),
                deadlines(risk).shorter(risk.view().dueAt(), judged.planDays(), now));
        keep(risk, Kind.ASSESSED, null, null, judged.ruling());
    }

    /**
     * Finds who acts on the rung where the risk stands.
     *
     * @throws Problem conflict, when nobody is left
     */
    public Holding handOver(String id) {
        RiskEntity risk = stored(id);
        Risk stands = risk.view();
        LocalDate today = deadlines(risk).today(clock.instant());
        Actor actor = holders.of(stands, today);
        risk.handedTo(actor.assignee(), actor.group());
        keep(risk, Kind.HANDED, actor.assignee(), actor.group(), null);
        return new Holding(
                holders.caseOf(stands), due(stands.dueAt()), stands.rung().top(), risk.reminded());
    }

    /**
     * What a process needs to know of who acts.
     *
     * @param caseOf whose case it is: the person acted for, or whose manager acts; null: nobody's
     */
    public record Holding(String caseOf, Due due, boolean atTop, boolean reminded) {}

    /**
     * The end of a period.
     *
     * @param remindAt when whoever acts is reminded of it
     */
    public record Due(Instant at, Instant remindAt) {}

    /** The reporting line has changed: who acts is looked for anew. @throws Problem conflict, when nobody is left */
    public Actor handOn(String id) {
        handOver(id);
        Risk stands = get(id);
        return new Actor(stands.holder(), stands.holderGroup());
    }

    /**
     * Whether this person may act on it: not where it is about them, unless it is theirs to deal with first.
     *
     * @throws Problem forbidden
     */
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public void requireMayAct(String id, String person) {
        Risk risk = get(id);
        if (person.equals(risk.ownership().about()) && !holders.isOwnTurn(risk)) {
            throw Problem.forbidden("risk.own");
        }
    }

    private Due due(Instant at) {
        return new Due(at, at.minus(settings.remindBefore()));
    }

    /**
     * A response is planned.
     *
     * @return until when it is to be resolved
     * @throws Problem on field {@code dueOn}: passed, or too far on
     */
    public Due plan(String id, String response, LocalDate dueOn, String by) {
        RiskEntity risk = stored(id);
        Instant now = clock.instant();
        LocalDate today = deadlines(risk).today(now);
        if (dueOn.isBefore(today)) {
            throw Problem.badField("dueOn", "risk.dayPassed");
        }
        if (dueOn.isAfter(today.plusDays(settings.responseDays()))) {
            throw Problem.badField("dueOn", "risk.tooFarOn", settings.responseDays());
        }
        Instant due = deadlines(risk).onThe(dueOn, now);
        risk.planned(response, dueOn, due, by);
        events.save(new RiskEventEntity(risk, event(risk, Kind.PLANNED, by, response, dueOn, null)));
        return due(due);
    }

    public void resolve(String id, Outcome outcome, String comment, String by) {
        RiskEntity risk = stored(id);
        risk.closed(outcome, clock.instant());
        keep(risk, Kind.RESOLVED, by, comment, null);
    }

    /** Nobody acted in time: one rung up, with a fresh period. */
    public void climb(String id) {
        RiskEntity risk = stored(id);
        Risk stood = risk.view();
        risk.climbed(stood.rung().up(), deadlines(risk).after(risk.planDays(), clock.instant()));
        keep(risk, Kind.CLIMBED, stood.holder(), stood.holderGroup(), null);
    }

    /** Nobody acted in time at the top: it stays there, and who acts is reminded. */
    public void remindAtTop(String id) {
        RiskEntity risk = stored(id);
        risk.remindedAtTop(deadlines(risk).after(risk.remindDays(), clock.instant()));
        keep(risk, Kind.REMINDED, risk.view().holder(), risk.view().holderGroup(), null);
    }

    Judgement judged(RiskEntity risk) {
        return severities.judge(
                risk.view().facts().likelihood(), risk.view().facts().amount());
    }

    void keep(RiskEntity risk, Kind kind, String by, String text, RiskEvent.Ruling ruling) {
        events.save(new RiskEventEntity(risk, event(risk, kind, by, text, null, ruling)));
    }

    private RiskEvent event(
            RiskEntity risk, Kind kind, String by, String text, LocalDate dueOn, RiskEvent.Ruling ruling) {
        Risk stands = risk.view();
        Evidence evidence = kind == Kind.FOUND || kind == Kind.FOUND_AGAIN ? stands.evidence() : null;
        return new RiskEvent(
                kind,
                clock.instant(),
                by,
                stands.rung(),
                text,
                stands.facts().amount(),
                stands.severity(),
                dueOn,
                evidence,
                ruling);
    }

    private Deadlines deadlines(RiskEntity risk) {
        return days.of(risk.team());
    }

    private RiskEntity stored(String id) {
        return risks.findById(id).orElseThrow(() -> Problem.notFound("risk.unknown"));
    }
}
