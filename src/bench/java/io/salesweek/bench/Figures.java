package io.salesweek.bench;

import java.util.List;

/** Many times of one thing in milliseconds, in order. */
record Figures(List<Double> sorted) {

    static Figures of(List<Double> millis) {
        return new Figures(millis.stream().sorted().toList());
    }

    /** The smallest that as many as this share are not above; 0 where there are none. */
    double percentile(double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.max(0, Math.ceil(sorted.size() * share / 100) - 1));
    }

    double max() {
        return percentile(100);
    }

    /** @return a line's end: whether it is reached */
    static String reached(boolean yes) {
        return yes ? "reached" : "NOT REACHED";
    }

    @Override
    public String toString() {
        return "%6d times, ms: p50 %8.1f  p95 %8.1f  p99 %8.1f  max %8.1f"
                .formatted(sorted.size(), percentile(50), percentile(95), percentile(99), max());
    }
}
