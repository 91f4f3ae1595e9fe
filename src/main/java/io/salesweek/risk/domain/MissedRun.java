package io.salesweek.risk.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How many of somebody's last due reports in a row were missed. */
public final class MissedRun {

    private MissedRun() {}

    /** A report that was due and is over. */
    public record Day(LocalDate day, boolean missed) {}

    /** The missed days at the end of the list, in order; empty when the last one was sent. @param days in order */
    public static List<LocalDate> of(List<Day> days) {
        List<LocalDate> run = new ArrayList<>();
        for (int i = days.size() - 1; i >= 0 && days.get(i).missed(); i--) {
            run.add(0, days.get(i).day());
        }
        return run;
    }
}
