package io.salesweek.sample.forms;

import io.salesweek.metric.Metric;
import io.salesweek.metric.Metrics;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Script.UsualGoal;
import io.salesweek.sample.script.Story;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of a daily report: about what the rep usually sets out to do, more on some days than on others. */
@SamplePart
class DayNumbers {

    private static final double[] FORM = {1.0, 0.8, 0.9, 1.1, 0.6, 1.0, 1.2};
    private static final double SLUMP = 0.4;
    private static final double OTHERWISE = 1;

    private final Metrics metrics;

    DayNumbers(Metrics metrics) {
        this.metrics = metrics;
    }

    Map<String, Object> of(RepWeekKey key, LocalDate day, Script script) {
        boolean slump = script.story().in(key.week(), key.person(), Story.SLUMP).isPresent();
        Map<String, Double> usual = script.goals(key.person()).stream()
                .collect(Collectors.toMap(
                        UsualGoal::metric, goal -> goal.perWorkingDay().doubleValue()));
        int turn = script.turn(key.person(), day);
        Map<String, Object> numbers = new HashMap<>();
        for (Metric metric : metrics.all()) {
            if (metric.source().equals("report") && script.metrics().contains(metric.code())) {
                double wanted = usual.getOrDefault(metric.code(), OTHERWISE) * (slump ? SLUMP : form(turn));
                numbers.put(metric.code(), whole(wanted, turn));
            }
        }
        return numbers;
    }

    private static double form(int turn) {
        return FORM[Math.floorMod(turn, FORM.length)];
    }

    /** Fractions make a whole every few days. */
    private static int whole(double wanted, int turn) {
        return (int) (wanted + Math.floorMod(turn * 3, 7) / 7.0);
    }
}
