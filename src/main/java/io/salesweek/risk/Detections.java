package io.salesweek.risk;

import static java.util.stream.Collectors.toMap;

import io.salesweek.risk.RiskEvent.Kind;
import io.salesweek.risk.SeverityTable.Judgement;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was found or raised: one open risk per rule and subject, a further finding adds to it, one whose condition is gone closes
 * itself with a note. Repeating it on the same facts changes nothing.
 */
@Service
@Transactional
class Detections {

    /** The table of thresholds. */
    static final String SIGNALS = "risk-signals";

    private final RiskRepository risks;
    private final Risks steps;
    private final Holders holders;
    private final Clock clock;

    Detections(RiskRepository risks, Risks steps, Holders holders, Clock clock) {
        this.risks = risks;
        this.steps = steps;
        this.holders = holders;
        this.clock = clock;
    }

    /** In two queries beside the writing, however many there are. */
    Changes found(Signal signal, Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return Changes.NONE;
        }
        Map<String, RiskEntity> before =
                risks
                        .newest(
                                signal.rule(),
                                findings.stream().map(Finding::subject).toList())
                        .stream()
                        .collect(toMap(RiskEntity::subject, risk -> risk, (one, other) -> one.open() ? one : other));
        Map<String, Rung> starts = holders.startsOf(
                findings.stream().map(finding -> finding.whose().owner()).toList());
        List<Risk> raised = new ArrayList<>();
        List<Risk> grown = new ArrayList<>();
        for (Finding finding : findings) {
            RiskEntity known = before.get(finding.subject());
            if (known == null || !known.open() && !known.hasSeen(finding.seen())) {
                raised.add(open(signal, finding, starts));
            } else if (known.open() && counts(finding, known) && add(known, signal, finding)) {
                grown.add(known.view());
            }
        }
        return new Changes(raised, grown, List.of());
    }

    /** On facts not seen yet; of an account on which two teams lean, the one with more at risk holds it. */
    private static boolean counts(Finding finding, RiskEntity known) {
        boolean sameTeam = Objects.equals(finding.whose().team(), known.team());
        return !known.hasSeen(finding.seen())
                && (sameTeam
                        || atRisk(finding.amount())
                                        .compareTo(atRisk(known.view().facts().amount()))
                                > 0);
    }

    private static BigDecimal atRisk(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Closes what is open of a rule and is gone. */
    Changes gone(Collection<RiskEntity> open) {
        List<Risk> gone = new ArrayList<>();
        for (RiskEntity risk : open) {
            risk.closed(null, clock.instant());
            steps.keep(risk, Kind.GONE, null, null, null);
            gone.add(risk.view());
        }
        return new Changes(List.of(), List.of(), gone);
    }

    /** A new risk that a person raised. @param key keeps a second open one out; null: it stands alone */
    Risk raise(String key, RiskFacts facts, Ownership whose, String by) {
        RiskEntity risk = fresh(key, facts, whose, holders.startOf(whose.owner()), by);
        steps.keep(risk, Kind.RAISED, by, facts.description(), null);
        return risk.view();
    }

    /** What a person says of it is another now. @return whether its severity rises and its process is to be told */
    boolean change(RiskEntity risk, RiskFacts facts, String by) {
        risk.set(facts);
        steps.keep(risk, Kind.CHANGED, by, facts.description(), null);
        return rises(risk);
    }

    private Risk open(Signal signal, Finding finding, Map<String, Rung> starts) {
        String owner = finding.whose().owner();
        Rung rung = owner == null ? Rung.DIRECTOR : starts.getOrDefault(owner, Rung.DIRECTOR);
        RiskEntity risk =
                fresh(signal.rule() + "/" + finding.subject(), finding.facts(signal), finding.whose(), rung, null);
        risk.found(signal.rule(), finding.subject());
        risk.see(finding.evidence(signal), finding.seen(), finding.whose().team());
        steps.keep(risk, Kind.FOUND, null, null, null);
        return risk.view();
    }

    private boolean add(RiskEntity risk, Signal signal, Finding finding) {
        risk.set(finding.facts(signal));
        risk.see(finding.evidence(signal), finding.seen(), finding.whose().team());
        // by which rule it is as grave as it is with the money that is at stake now
        steps.keep(
                risk,
                Kind.FOUND_AGAIN,
                null,
                null,
                risk.awaitsAssessment() ? null : steps.judged(risk).ruling());
        return rises(risk);
    }

    private RiskEntity fresh(String key, RiskFacts facts, Ownership whose, Rung rung, String by) {
        RiskEntity risk = new RiskEntity(UUID.randomUUID().toString(), key, facts, whose, rung, by, clock.instant());
        return risks.save(risk);
    }

    /** A severity that rises is the process's to judge, since it starts a new period; any other is kept at once. */
    private boolean rises(RiskEntity risk) {
        if (risk.awaitsAssessment()) {
            return false;
        }
        Judgement judged = steps.judged(risk);
        Severity before = risk.view().severity();
        if (judged.severity().graverThan(before)) {
            risk.toBeAssessed();
            return true;
        }
        if (judged.severity() != before) {
            risk.judged(judged.severity(), judged.planDays(), judged.remindDays());
            steps.keep(risk, Kind.ASSESSED, null, null, judged.ruling());
        }
        return false;
    }
}
