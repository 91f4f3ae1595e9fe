package io.salesweek.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who opens or submits a form, and for which case.
 *
 * @param form the form's key
 * @param taskId the task's id; null for a start form
 * @param taskKey the task's element id in the diagram (one form may serve two tasks); null for a start form
 * @param businessKey the case's business key, e.g. {@code 2026-W48/east/lilei}; null for a start form
 * @param person who is signed in (an id)
 * @param assignee whose task it is; null for a start form or a group's task
 * @param locale the language of the person
 * @param dueAt when the task is due, as its diagram said when it was created; null for a start form or a task without a due date
 * @param variables the case's process variables seen from the task (ids and routing values)
 * @param wanted names of the values that are looked at; null: all
 */
public record FormCall(
        String form,
        String taskId,
        String taskKey,
        String businessKey,
        String person,
        String assignee,
        Locale locale,
        Instant dueAt,
        Map<String, Object> variables,
        Set<String> wanted) {

    /** All values are looked at. */
    public FormCall(
            String form,
            String taskId,
            String taskKey,
            String businessKey,
            String person,
            String assignee,
            Locale locale,
            Instant dueAt,
            Map<String, Object> variables) {
        this(form, taskId, taskKey, businessKey, person, assignee, locale, dueAt, variables, null);
    }

    /**
     * Whether any of these values of {@link FormWindow#open} is looked at: all are when a form is shown, few when one that was sent is
     * checked. What is costly to find out is left out otherwise.
     */
    public boolean wants(String... values) {
        return wanted == null || Arrays.stream(values).anyMatch(wanted::contains);
    }

    /** Whether the form is shown to the person; else one that was sent is checked. */
    public boolean isShown() {
        return wanted == null;
    }

    /** The same call, of which no other values are looked at. */
    public FormCall wanting(Set<String> values) {
        return new FormCall(form, taskId, taskKey, businessKey, person, assignee, locale, dueAt, variables, values);
    }

    /** A variable of the case; null when it has none. */
    public String variable(String name) {
        Object value = variables.get(name);
        return value == null ? null : value.toString();
    }
}
