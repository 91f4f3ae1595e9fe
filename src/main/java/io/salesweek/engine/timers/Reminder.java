package io.salesweek.engine.timers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody was reminded of a task. */
@Entity
@Table(name = "reminder")
class Reminder {

    @Id
    @Column(name = "task_id")
    private String taskId;

    @Column(name = "task_key")
    private String taskKey;

    @Column(name = "business_key")
    private String businessKey;

    private String person;

    @Column(name = "reminded_at")
    private Instant at;

    protected Reminder() {}

    Reminder(String taskId, String taskKey, String businessKey, String person, Instant at) {
        this.taskId = taskId;
        this.taskKey = taskKey;
        this.businessKey = businessKey;
        this.person = person;
        this.at = at;
    }

    String taskId() {
        return taskId;
    }

    String taskKey() {
        return taskKey;
    }

    String businessKey() {
        return businessKey;
    }

    /** Whose task it was; null for a group's. */
    String person() {
        return person;
    }

    Instant at() {
        return at;
    }
}
