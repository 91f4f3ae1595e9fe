package io.salesweek.risk.persistence;

import io.salesweek.risk.Evidence;
import io.salesweek.risk.RiskEvent;
import io.salesweek.risk.Rung;
import io.salesweek.risk.Severity;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to a risk; rows are only added. */
@Entity
@Table(name = "risk_event")
public class RiskEventEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "risk_event_seq")
    @SequenceGenerator(name = "risk_event_seq", sequenceName = "risk_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "risk")
    private RiskEntity risk;

    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private RiskEvent.Kind kind;

    private String byPerson;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    private String text;
    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private LocalDate dueOn;

    @Convert(converter = EvidenceConverter.class)
    private Evidence evidence;

    private String decision;
    private Integer decisionVersion;
    private String decisionRule;

    protected RiskEventEntity() {}

    public RiskEventEntity(RiskEntity risk, RiskEvent event) {
        this.risk = risk;
        this.happenedAt = event.at();
        this.kind = event.kind();
        this.byPerson = event.by();
        this.rung = event.rung();
        this.text = event.text();
        this.amount = event.amount();
        this.severity = event.severity();
        this.dueOn = event.dueOn();
        this.evidence = event.evidence();
        if (event.explained() != null) {
            this.decision = event.explained().decision();
            this.decisionVersion = event.explained().version();
            this.decisionRule = event.explained().rule();
        }
    }

    public RiskEvent view() {
        return new RiskEvent(
                kind,
                happenedAt,
                byPerson,
                rung,
                text,
                amount,
                severity,
                dueOn,
                evidence,
                decision == null ? null : new RiskEvent.Ruling(decision, decisionVersion, decisionRule));
    }
}
