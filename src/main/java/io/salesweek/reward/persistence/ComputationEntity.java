package io.salesweek.reward.persistence;

import io.salesweek.reward.Computation;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.CountedDeal;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.Computation.TableRule;
import io.salesweek.reward.domain.FourEyes.Approval;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A computation of a reward: written once; only how its approval went joins later. */
@Entity
@Table(name = "reward_computation")
public class ComputationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reward;
    private int number;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Embedded
    private FiguresColumns figures;

    @ElementCollection
    @CollectionTable(name = "reward_deal", joinColumns = @JoinColumn(name = "computation"))
    @OrderColumn(name = "position")
    private List<DealRow> deals = new ArrayList<>();

    private String decision;
    private Integer decisionVersion;
    private String rule;
    private String routeDecision;
    private Integer routeVersion;
    private String routeRule;
    private Instant computedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String endedBy;
    private String endedStandingInFor;
    private String comment;
    private Instant endedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "computation", nullable = false, updatable = false)
    @OrderBy("position")
    private List<StepEntity> route = new ArrayList<>();

    protected ComputationEntity() {}

    public ComputationEntity(
            String reward,
            int number,
            Cause cause,
            Figures figures,
            List<CountedDeal> deals,
            TableRule tier,
            Instant at) {
        this.reward = reward;
        this.number = number;
        this.cause = cause;
        this.figures = new FiguresColumns(figures);
        deals.forEach(deal -> this.deals.add(new DealRow(deal)));
        if (tier != null) {
            decision = tier.decision();
            decisionVersion = tier.version();
            rule = tier.rule();
        }
        computedAt = at;
    }

    public Long id() {
        return id;
    }

    public String reward() {
        return reward;
    }

    public int number() {
        return number;
    }

    public Cause cause() {
        return cause;
    }

    public Figures figures() {
        return figures.figures();
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean open() {
        return outcome == null;
    }

    public boolean routed() {
        return routeDecision != null;
    }

    public void routed(TableRule by, List<StepEntity> steps) {
        routeDecision = by.decision();
        routeVersion = by.version();
        routeRule = by.rule();
        route.addAll(steps);
    }

    /** In turn. */
    public List<StepEntity> route() {
        return route;
    }

    /** A step more, at that place in the route; the others keep their order. */
    public void insert(int place, StepEntity step) {
        route.add(place, step);
        for (int i = 0; i < route.size(); i++) {
            route.get(i).moveTo(i);
        }
    }

    /** The last step that was approved; empty when none is. */
    public Optional<StepEntity> lastApproved() {
        return route.stream().filter(step -> step.approvedBy() != null).reduce((earlier, later) -> later);
    }

    public List<Approval> approvals() {
        return route.stream().map(StepEntity::approval).toList();
    }

    /** Whose decision ended it, and in whose name; of nobody while it is open. */
    public Approval decidedLast() {
        return new Approval(endedBy, endedStandingInFor);
    }

    /** The step whose turn it is; empty when all are approved. */
    public Optional<StepEntity> next() {
        return route.stream().filter(step -> step.approvedBy() == null).findFirst();
    }

    public void ended(Outcome how, String by, String standingInFor, String why, Instant at) {
        outcome = how;
        endedBy = by;
        endedStandingInFor = standingInFor;
        comment = why;
        endedAt = at;
    }

    public Computation view() {
        int digits = CurrencyUnit.of(figures().currency()).getDecimalPlaces();
        return new Computation(
                number,
                cause,
                figures(),
                deals.stream().map(deal -> deal.counted(digits)).toList(),
                decision == null ? null : new TableRule(decision, decisionVersion, rule),
                routeDecision == null ? null : new TableRule(routeDecision, routeVersion, routeRule),
                route.stream().map(StepEntity::view).toList(),
                computedAt,
                outcome,
                endedBy,
                endedStandingInFor,
                comment,
                endedAt);
    }
}
