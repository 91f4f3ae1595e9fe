package io.salesweek.report.domain;

import io.salesweek.report.DayReport.State;
import java.time.Instant;

/** On time, late or missed, by the moment of sending: DOMAIN.md, "Days". A moment equal to the limit is still within it. */
public final class ReportJudge {

    private ReportJudge() {}

    /** How a report that is sent for the first time counts. */
    public static State sent(Instant sentAt, Instant due, Instant lateUntil) {
        if (!sentAt.isAfter(due)) {
            return State.ON_TIME;
        }
        return sentAt.isAfter(lateUntil) ? State.MISSED : State.LATE;
    }

    /** How a day stands for which nothing was sent yet. */
    public static State unsent(Instant now, Instant begins, Instant lateUntil) {
        if (now.isAfter(lateUntil)) {
            return State.MISSED;
        }
        return now.isBefore(begins) ? State.NOT_DUE : State.DUE;
    }
}
