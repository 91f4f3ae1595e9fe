package io.salesweek.sample.process;

import java.time.Instant;

/**
 * A task as a person sees it in their list.
 *
 * @param form the form's key
 * @param element its id in the diagram
 * @param businessKey the case, e.g. {@code 2026-W48/east/lilei}
 * @param since when it appeared
 * @param due when it is due
 */
public record OpenTask(String id, String form, String element, String businessKey, Instant since, Instant due) {}
