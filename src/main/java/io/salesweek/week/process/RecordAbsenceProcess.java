package io.salesweek.week.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The contract of {@code processes/record-absence.bpmn}: started by its form, then the deadlines are planned anew; no business key. */
public final class RecordAbsenceProcess {

    public static final String KEY = "record-absence";
    public static final String TASK_REPLAN_DEADLINES = "serviceTask_replanDeadlines";

    /** Who is away: a person's id. */
    public static final String PERSON = "person";

    private RecordAbsenceProcess() {}

    static String person(DelegateExecution execution) {
        return (String) execution.getVariable(PERSON);
    }
}
