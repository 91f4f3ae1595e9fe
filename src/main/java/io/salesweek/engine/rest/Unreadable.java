package io.salesweek.engine.rest;

import java.sql.SQLException;

/** Failures that what was sent is to blame for, though the engine takes them for its own. */
final class Unreadable {

    private static final String ENGINES_REST = "org.camunda.bpm.engine.rest.";
    private static final String COMMANDS = "org.camunda.bpm.engine.impl.interceptor.";

    /** SQL's class of data exceptions: a NUL in a text, a number out of range. */
    private static final String DATA_EXCEPTION = "22";

    private Unreadable() {}

    /** @param thrown something the engine answers with a status of its own, of 500 or more */
    static boolean is(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !isDataException(cause)) {
            cause = cause.getCause();
        }
        return isDataException(cause) || failedWhileReading(cause);
    }

    /** The engine's REST API only takes requests apart: what is thrown there, before any command runs, is about the request. */
    private static boolean failedWhileReading(Throwable thrown) {
        for (StackTraceElement step : thrown.getStackTrace()) {
            if (step.getClassName().startsWith(COMMANDS)) {
                return false;
            }
            if (step.getClassName().startsWith(ENGINES_REST)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDataException(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(DATA_EXCEPTION);
    }
}
