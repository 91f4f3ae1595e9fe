package io.salesweek.report.persistence;

import io.salesweek.report.ReportContent;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A report as it was sent once. */
@Entity
@Table(name = "report_version")
public class ReportVersionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private RepWeekKey repWeek;

    @Column(name = "on_day")
    private LocalDate day;

    private int version;
    private Instant sentAt;

    @Convert(converter = NumbersConverter.class)
    private Map<String, BigDecimal> numbers;

    private String done;
    private String problems;
    private String nextSteps;
    private String helpNeeded;

    @Convert(converter = TextsConverter.class)
    private Map<String, String> more;

    private String riskKind;
    private String riskDescription;
    private String riskLikelihood;
    private String riskCustomer;
    private BigDecimal riskAmount;

    protected ReportVersionEntity() {}

    public ReportVersionEntity(RepWeekKey repWeek, LocalDate day, int version, Instant sentAt, ReportContent content) {
        this.repWeek = repWeek;
        this.day = day;
        this.version = version;
        this.sentAt = sentAt;
        this.numbers = content.numbers();
        this.done = content.done();
        this.problems = content.problems();
        this.nextSteps = content.nextSteps();
        this.helpNeeded = content.helpNeeded();
        this.more = content.more();
        if (content.risk() != null) {
            this.riskKind = content.risk().kind();
            this.riskDescription = content.risk().description();
            this.riskLikelihood = content.risk().likelihood();
            this.riskCustomer = content.risk().customer();
            this.riskAmount = content.risk().amount();
        }
    }

    public RepWeekKey repWeek() {
        return repWeek;
    }

    public LocalDate day() {
        return day;
    }

    public int version() {
        return version;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public ReportContent content() {
        ReportContent.Risk risk = riskKind == null
                ? null
                : new ReportContent.Risk(riskKind, riskDescription, riskLikelihood, riskCustomer, riskAmount);
        return new ReportContent(numbers, done, problems, nextSteps, helpNeeded, more, risk);
    }
}
