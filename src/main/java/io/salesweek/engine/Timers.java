package io.salesweek.engine;

/** Deadlines of running cases. */
public interface Timers {

    /**
     * Plans the waiting timers and the due dates of the open tasks of all running instances with this business key anew, from the
     * words in their diagrams: called after something those words depend on changed (an absence, a holiday).
     */
    void replan(String businessKey);
}
