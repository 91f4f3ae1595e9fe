package io.salesweek.engine.forms;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Which tasks' (and new instances') forms the running command has submitted: only these may complete (or start). */
class SubmittedForms implements Session {

    private final Set<String> ids = new HashSet<>();

    static SubmittedForms ofThisCommand() {
        return Context.getCommandContext().getSession(SubmittedForms.class);
    }

    void add(String taskOrInstance) {
        ids.add(taskOrInstance);
    }

    boolean contains(String taskOrInstance) {
        return ids.contains(taskOrInstance);
    }

    @Override
    public void flush() {
        // nothing is stored
    }

    @Override
    public void close() {
        ids.clear();
    }

    /** The engine makes one per command. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return SubmittedForms.class;
        }

        @Override
        public Session openSession() {
            return new SubmittedForms();
        }
    }
}
