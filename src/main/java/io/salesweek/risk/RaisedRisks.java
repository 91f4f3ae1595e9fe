package io.salesweek.risk;

import io.salesweek.crm.Accounts;
import io.salesweek.problem.Problem;
import io.salesweek.report.ReportContent;
import io.salesweek.report.Reports;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Risks that people raise: at any time, or in a daily report. */
@Service
@Transactional
public class RaisedRisks {

    private final RiskRepository risks;
    private final Detections detections;
    private final Owners owners;
    private final Accounts accounts;
    private final Reports reports;
    private final Weeks weeks;

    RaisedRisks(
            RiskRepository risks,
            Detections detections,
            Owners owners,
            Accounts accounts,
            Reports reports,
            Weeks weeks) {
        this.risks = risks;
        this.detections = detections;
        this.owners = owners;
        this.accounts = accounts;
        this.reports = reports;
        this.weeks = weeks;
    }

    /** @throws Problem on field {@code customer}: there is no such account */
    public Risk raise(RiskFacts facts, String by) {
        if (facts.customer() != null && accounts.find(facts.customer()).isEmpty()) {
            throw Problem.badField("customer", "risk.noCustomer", facts.customer());
        }
        return detections.raise(null, facts, owners.ofRaised(facts.customer(), by), by);
    }

    /**
     * The risk that a day's report flags in its last version. One report has one open risk: a correction changes it; the same words again
     * add nothing, also when the risk is closed by then.
     */
    public Changes reported(RepWeekKey key, LocalDate day) {
        RepWeek week = weeks.get(key);
        List<ReportContent.Risk> flagged = reports.versions(week).stream()
                .filter(report -> report.day().equals(day) && report.content().risk() != null)
                .map(report -> report.content().risk())
                .toList();
        if (flagged.isEmpty()) {
            return Changes.NONE;
        }
        RiskFacts facts = facts(flagged.get(flagged.size() - 1));
        String openKey = "report/" + key + "/" + day;
        Optional<RiskEntity> open = risks.findByOpenKey(openKey);
        if (open.isPresent()) {
            return corrected(open.get(), facts, key.person());
        }
        boolean again = flagged.subList(0, flagged.size() - 1).stream()
                .anyMatch(before -> facts(before).equals(facts));
        return again
                ? Changes.NONE
                : new Changes(
                        List.of(detections.raise(
                                openKey, facts, owners.ofRaised(facts.customer(), key.person()), key.person())),
                        List.of(),
                        List.of());
    }

    private Changes corrected(RiskEntity open, RiskFacts facts, String by) {
        boolean rises = !open.says(facts) && detections.change(open, facts, by);
        return rises ? new Changes(List.of(), List.of(open.view()), List.of()) : Changes.NONE;
    }

    private static RiskFacts facts(ReportContent.Risk flagged) {
        return new RiskFacts(
                RiskKind.of(flagged.kind()),
                flagged.description(),
                Likelihood.of(flagged.likelihood()),
                flagged.customer(),
                flagged.amount());
    }
}
