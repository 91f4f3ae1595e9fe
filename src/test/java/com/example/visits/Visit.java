package com.example.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A stored visit; a customer is visited once. */
@Entity
public class Visit {

    @Id
    private String id;

    @Column(unique = true, length = 40)
    private String customer;

    private LocalDate visitedOn;

    private BigDecimal amount;

    private int goals;

    protected Visit() {}

    public Visit(String id, RecordVisit visit) {
        this.id = id;
        this.customer = visit.customer();
        this.visitedOn = visit.visitedOn();
        this.amount = visit.amount();
        this.goals = visit.goals().size();
    }

    public String customer() {
        return customer;
    }
}
