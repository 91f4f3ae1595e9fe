package io.salesweek.risk.persistence;

import io.salesweek.risk.Evidence;
import io.salesweek.risk.Likelihood;
import io.salesweek.risk.Outcome;
import io.salesweek.risk.Ownership;
import io.salesweek.risk.Risk;
import io.salesweek.risk.Risk.State;
import io.salesweek.risk.RiskFacts;
import io.salesweek.risk.RiskKind;
import io.salesweek.risk.Rung;
import io.salesweek.risk.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** A risk. While it is open its {@code openKey} keeps a second one of the same rule and subject, or of the same report, out. */
@Entity
@Table(name = "risk")
public class RiskEntity {

    @Id
    private String id;

    private String openKey;
    private String caseKey;
    private String rule;
    private String subject;

    @Enumerated(EnumType.STRING)
    private RiskKind kind;

    private String description;

    @Enumerated(EnumType.STRING)
    private Likelihood likelihood;

    private BigDecimal amount;
    private String customer;
    private String about;
    private String owner;
    private String team;
    private String raisedBy;
    private Instant raisedAt;

    @Convert(converter = EvidenceConverter.class)
    private Evidence evidence;

    /** On which facts it was found last: a week, a day, an amount. */
    private String seen;

    /** Whether the table is still to be asked about what the risk is now. */
    private boolean toAssess = true;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private Integer planDays;
    private Integer remindDays;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    /** Whether it ever climbed, or stayed at the top unplanned. */
    private boolean escalated;

    private boolean reminded;
    private String holder;
    private String holderGroup;
    private Instant dueAt;
    private String response;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private Instant closedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** Null until it is stored, so that storing it asks the database nothing. */
    @Version
    private Long version;

    protected RiskEntity() {}

    public RiskEntity(String id, String openKey, RiskFacts facts, Ownership whose, Rung rung, String by, Instant at) {
        this.id = id;
        this.openKey = openKey;
        this.caseKey = "risk/" + (whose.team() == null ? "" : whose.team()) + "/" + id;
        this.owner = whose.owner();
        this.about = whose.about();
        this.team = whose.team();
        this.rung = rung;
        this.raisedBy = by;
        this.raisedAt = at;
        set(facts);
    }

    /** It was found by a rule, not raised by a person. */
    public void found(String byRule, String itsSubject) {
        rule = byRule;
        subject = itsSubject;
    }

    public final void set(RiskFacts facts) {
        kind = facts.kind();
        description = facts.description();
        likelihood = facts.likelihood();
        customer = facts.customer();
        amount = facts.amount();
    }

    public boolean says(RiskFacts facts) {
        return kind == facts.kind()
                && likelihood == facts.likelihood()
                && Objects.equals(description, facts.description())
                && Objects.equals(customer, facts.customer())
                && sameAmount(facts.amount());
    }

    private boolean sameAmount(BigDecimal other) {
        return amount == null || other == null ? amount == other : amount.compareTo(other) == 0;
    }

    public void see(Evidence now, String on, String inTeam) {
        evidence = now;
        seen = on;
        team = inTeam;
    }

    /** The same facts again; those on which a person closed it count too. */
    public boolean hasSeen(String on) {
        return Objects.equals(seen, on) && (state != State.CLOSED || outcome != null);
    }

    /** The table is to be asked again. */
    public void toBeAssessed() {
        toAssess = true;
    }

    /** The table was asked; the case is as it was before a plan. @param within working days until there is a plan */
    public void assessed(Severity now, int within, int remindEvery, Instant due) {
        judged(now, within, remindEvery);
        dueAt = due;
        reminded = false;
        state = escalated ? State.ESCALATED : State.OPEN;
    }

    /** A severity that does not rise leaves the case where it is. */
    public void judged(Severity now, int within, int remindEvery) {
        severity = now;
        planDays = within;
        remindDays = remindEvery;
        toAssess = false;
    }

    public void handedTo(String person, String group) {
        holder = person;
        holderGroup = group;
    }

    public void planned(String what, LocalDate until, Instant due, String by) {
        response = what;
        dueOn = until;
        dueAt = due;
        state = State.PLANNED;
        handedTo(by, null);
    }

    public void climbed(Rung to, Instant due) {
        rung = to;
        reminded = false;
        escalate(due);
    }

    public void remindedAtTop(Instant due) {
        reminded = true;
        escalate(due);
    }

    private void escalate(Instant due) {
        escalated = true;
        dueAt = due;
        state = State.ESCALATED;
    }

    /** @param how null: its condition is gone */
    public void closed(Outcome how, Instant at) {
        openKey = null;
        state = State.CLOSED;
        outcome = how;
        closedAt = at;
    }

    public String id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public String team() {
        return team;
    }

    public boolean open() {
        return state != State.CLOSED;
    }

    public boolean reminded() {
        return reminded;
    }

    public boolean awaitsAssessment() {
        return toAssess;
    }

    public int planDays() {
        return planDays;
    }

    public int remindDays() {
        return remindDays;
    }

    public Risk view() {
        return new Risk(
                id,
                caseKey,
                rule,
                subject,
                new RiskFacts(kind, description, likelihood, customer, amount),
                new Ownership(owner, about, team),
                raisedBy,
                raisedAt,
                evidence,
                severity,
                state,
                rung,
                holder,
                holderGroup,
                dueAt,
                response,
                dueOn,
                closedAt,
                outcome);
    }
}
