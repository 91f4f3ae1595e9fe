package io.salesweek.bench;

import java.io.PrintStream;

/** Whether a figure is what issue and contract aim at. */
final class Verdict {

    private Verdict() {}

    static void print(PrintStream out, String aim, double figure, double atMost) {
        out.printf("%-11s  %s: %.2f (at most %.2f)%n", word(figure <= atMost), aim, figure, atMost);
    }

    static void print(PrintStream out, String aim, boolean reached) {
        out.printf("%-11s  %s%n", word(reached), aim);
    }

    private static String word(boolean reached) {
        return reached ? "reached" : "not reached";
    }
}
