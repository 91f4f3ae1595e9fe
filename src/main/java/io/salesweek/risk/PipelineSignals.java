package io.salesweek.risk;

import static java.util.stream.Collectors.toSet;

import io.salesweek.crm.Deals;
import io.salesweek.crm.OpenDeal;
import io.salesweek.crm.OpenDeals;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Objective;
import io.salesweek.metric.Objectives;
import io.salesweek.risk.domain.Pipeline;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeekKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deals that do not move, too few of them, too many with one customer: of the open deals of a team's members. */
@Component
class PipelineSignals {

    private static final String REVENUE = "revenueWon";

    private final OpenDeals openDeals;
    private final Deals deals;
    private final Objectives objectives;
    private final People people;
    private final Owners owners;
    private final SignalTable table;
    private final Detections detections;
    private final RiskRepository risks;

    PipelineSignals(
            OpenDeals openDeals,
            Deals deals,
            Objectives objectives,
            People people,
            Owners owners,
            SignalTable table,
            Detections detections,
            RiskRepository risks) {
        this.openDeals = openDeals;
        this.deals = deals;
        this.objectives = objectives;
        this.people = people;
        this.owners = owners;
        this.table = table;
        this.detections = detections;
        this.risks = risks;
    }

    Changes of(TeamWeekKey key, List<RepWeek> reps, LocalDate day) {
        Set<String> members =
                people.members(key.team()).stream().map(Person::id).collect(toSet());
        ZoneId zone = people.team(key.team()).zone();
        Pipeline pipeline = new Pipeline(
                openDeals.of(members, day).stream()
                        .map(deal -> deal(deal, zone))
                        .toList(),
                day);
        Integer version = WeekSignals.version(reps);
        return stale(key, reps, pipeline, table.of(Signal.DEALS_STALE, key.team(), version))
                .and(thin(key, members, pipeline, table.of(Signal.PIPELINE_THIN, key.team(), version)))
                .and(concentrated(key, pipeline, table.of(Signal.CONCENTRATION, key.team(), version)));
    }

    private Changes stale(TeamWeekKey key, List<RepWeek> reps, Pipeline pipeline, Signal signal) {
        Map<String, List<Pipeline.Deal>> stale = pipeline.stale(signal.threshold());
        List<Finding> findings = reps.stream()
                .map(rep -> rep.key().person())
                .filter(stale::containsKey)
                .map(rep -> finding(
                        key,
                        rep,
                        new Ownership(rep, rep, key.team()),
                        null,
                        Pipeline.sum(stale.get(rep)),
                        List.of(String.valueOf(stale.get(rep).size()), plain(signal.threshold())),
                        stale.get(rep)))
                .toList();
        return changes(signal, key, findings);
    }

    private Changes thin(TeamWeekKey key, Set<String> members, Pipeline pipeline, Signal signal) {
        List<Finding> findings = new ArrayList<>();
        objectives.ofTeam(key.team(), REVENUE, pipeline.day()).ifPresent(objective -> missing(
                        objective, members, pipeline, signal)
                .ifPresent(missing -> findings.add(finding(
                        key,
                        key.team(),
                        new Ownership(people.team(key.team()).manager(), null, key.team()),
                        null,
                        missing,
                        List.of(plain(pipeline.total()), plain(signal.threshold()), plain(missing), objective.name()),
                        List.of()))));
        return changes(signal, key, findings);
    }

    /** What is missing of the target where the pipeline is too thin for it. */
    private Optional<BigDecimal> missing(Objective objective, Set<String> members, Pipeline pipeline, Signal signal) {
        BigDecimal won = deals.worthWon(members, objective.from(), pipeline.day());
        return Optional.of(objective.target().subtract(won))
                .filter(missing -> pipeline.thinnerThan(signal.threshold(), missing));
    }

    private Changes concentrated(TeamWeekKey key, Pipeline pipeline, Signal signal) {
        Map<String, List<Pipeline.Deal>> concentrated = pipeline.concentrated(signal.threshold());
        Map<String, String> looksAfter = owners.ofAccounts(concentrated.keySet());
        String manager = people.team(key.team()).manager();
        List<Finding> findings = new ArrayList<>();
        concentrated.forEach((account, its) -> {
            BigDecimal amount = Pipeline.sum(its);
            findings.add(finding(
                    key,
                    account,
                    new Ownership(looksAfter.getOrDefault(account, manager), null, key.team()),
                    account,
                    amount,
                    List.of(
                            Figures.exactPercent(pipeline.share(amount)),
                            Figures.exactPercent(signal.threshold()),
                            plain(pipeline.total())),
                    its));
        });
        return changes(signal, key, findings);
    }

    /** What is open of this rule in the team and was not found again is gone. */
    private Changes changes(Signal signal, TeamWeekKey key, List<Finding> findings) {
        Set<String> found = findings.stream().map(Finding::subject).collect(toSet());
        Predicate<RiskEntity> again = risk -> found.contains(risk.subject());
        List<RiskEntity> gone = risks.findByRuleAndTeamAndClosedAtIsNull(signal.rule(), key.team()).stream()
                .filter(again.negate())
                .toList();
        return detections.found(signal, findings).and(detections.gone(gone));
    }

    private static Finding finding(
            TeamWeekKey key,
            String subject,
            Ownership whose,
            String customer,
            BigDecimal amount,
            List<String> figures,
            List<Pipeline.Deal> its) {
        return new Finding(subject, whose, customer, amount, key.toString(), figures, its);
    }

    private static Pipeline.Deal deal(OpenDeal deal, ZoneId zone) {
        LocalDate changed =
                deal.changedAt() == null ? null : deal.changedAt().atZone(zone).toLocalDate();
        LocalDate since = Stream.of(deal.engagedOn(), changed)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new Pipeline.Deal(
                deal.id(),
                deal.owner(),
                deal.account(),
                deal.amount(),
                deal.from().name().toLowerCase(Locale.ROOT),
                since);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
