package io.salesweek.bench;

import java.util.List;
import java.util.stream.IntStream;

/** The median of figures and the 95 % interval of their mean; both of the logarithms, for they are rates and ratios. */
record Spread(double median, double low, double high) {

    /** Two-sided 95 % quantiles of Student's t by degrees of freedom, from 1; beyond the last the normal one is near enough. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131
    };

    static Spread of(List<Double> figures) {
        List<Double> logs = figures.stream().map(Math::log).sorted().toList();
        double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double variance =
                logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).sum() / Math.max(1, logs.size() - 1);
        double half = t(logs.size() - 1) * Math.sqrt(variance / logs.size());
        return new Spread(Math.exp(median(logs)), Math.exp(mean - half), Math.exp(mean + half));
    }

    /** Round by round, so that what slowed down a whole round does not count. */
    static Spread ofRatios(List<Double> ours, List<Double> theirs) {
        return of(IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / theirs.get(round))
                .toList());
    }

    private static double t(int freedom) {
        if (freedom < 1) {
            return 0;
        }
        return freedom <= T.length ? T[freedom - 1] : 1.96;
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
