package io.salesweek.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** One of the programs that run the same weeks beside each other. */
interface Side extends AutoCloseable {

    String name();

    /** The name of its database. */
    String database();

    ProcessEngine engine();

    DataSource dataSource();

    /** Opens a team's week; its business key is like {@code 2025-W02/t01}. */
    void open(String week, String team);

    /** Does a person's task with what they filled in; numbers, texts and lists of rows, by the form's keys. */
    void submit(Task task, Map<String, Object> values);

    @Override
    void close();
}
