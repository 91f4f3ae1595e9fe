package io.salesweek.plan.persistence;

import io.salesweek.plan.PlanItem;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** A row of a week's plan, in the plan as it stands or left out by a later one. */
@Entity
@Table(name = "plan_item")
public class PlanItemEntity {

    @Id
    private String id = UUID.randomUUID().toString();

    private RepWeekKey repWeek;

    /** Its place in the plan as it stands; null: a later plan left it out. */
    private Integer position;

    @Column(name = "on_day")
    private LocalDate day;

    private String activity;
    private String subject;
    private String customer;
    private BigDecimal hours;
    private boolean urgent;
    private boolean important;

    @Column(name = "with_whom")
    private String with;

    @ElementCollection
    @CollectionTable(name = "plan_mark", joinColumns = @JoinColumn(name = "plan_item"))
    @Column(name = "reported_on")
    private Set<LocalDate> reportedOn = new LinkedHashSet<>();

    protected PlanItemEntity() {}

    public PlanItemEntity(RepWeekKey repWeek) {
        this.repWeek = repWeek;
    }

    /** Takes the values of a sent row and its place; id and marks stay. */
    public void sent(PlanItem item, int place) {
        position = place;
        day = item.day();
        activity = item.activity();
        subject = item.subject();
        customer = item.customer();
        hours = item.hours();
        urgent = item.urgent();
        important = item.important();
        with = item.with();
    }

    public void leaveOut() {
        position = null;
    }

    /** Whether the report of that day says it is done. */
    public void mark(LocalDate reportDay, boolean done) {
        if (done) {
            reportedOn.add(reportDay);
        } else {
            reportedOn.remove(reportDay);
        }
    }

    public PlanItem item() {
        return new PlanItem(
                id, day, activity, subject, customer, hours, urgent, important, with, !reportedOn.isEmpty());
    }

    public String id() {
        return id;
    }

    public RepWeekKey repWeek() {
        return repWeek;
    }

    public boolean inPlan() {
        return position != null;
    }
}
