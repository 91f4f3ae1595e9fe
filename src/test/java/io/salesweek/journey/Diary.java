package io.salesweek.journey;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one rep did in one week, written down as it was sent, and what that week comes to: DOMAIN.md's formulas once more, from the CRM's
 * own files, sharing nothing with the product.
 */
final class Diary {

    private static final BigDecimal CAP = new BigDecimal("1.5");

    /** What a week pays at most. */
    private static final BigDecimal MOST = new BigDecimal("5000.00");

    /** A goal as it stands. */
    record Goal(String metric, BigDecimal target, int weight) {

        Goal(String metric, String target, int weight) {
            this(metric, new BigDecimal(target), weight);
        }
    }

    /** A row of the plan; {@code points} by urgency and importance: 3, 2 or 1. */
    record Item(LocalDate day, String subject, boolean urgent, boolean important, boolean done) {

        int points() {
            return urgent && important ? 3 : urgent || important ? 2 : 1;
        }
    }

    final CrmData.Agent rep;
    final LocalDate monday;

    /** A letter per day, Monday to Friday: T on time, L late, M missed, X off. */
    String days = "MMMMM";

    List<Goal> goals = List.of();
    String state;
    String decidedBy;
    List<Item> plan = List.of();

    /** The numbers of each day's report as sent last. */
    final Map<LocalDate, Map<String, Integer>> numbers = new TreeMap<>();

    /** The part of an objective, else the usual week; null: none. */
    BigDecimal quota;

    /** What each metric's usual week was when the goals were sent. */
    final Map<String, BigDecimal> baselines = new HashMap<>();

    Diary(CrmData.Agent rep, LocalDate monday) {
        this.rep = rep;
        this.monday = monday;
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** Working days less days off. */
    int ownDays() {
        return (int) days.chars().filter(letter -> letter != 'X').count();
    }

    boolean takesPart() {
        return ownDays() > 0;
    }

    boolean on(LocalDate day, char letter) {
        int number = (int) (day.toEpochDay() - monday.toEpochDay());
        return number >= 0 && number < days.length() && days.charAt(number) == letter;
    }

    BigDecimal actual(String metric, CrmData crm) {
        return actual(metric, crm, monday);
    }

    /** @param from the first day whose deals count: before Monday after a week off */
    BigDecimal actual(String metric, CrmData crm, LocalDate from) {
        return switch (metric) {
            case "revenueWon" -> crm.revenue(rep.id(), from, sunday());
            case "newCustomers" -> BigDecimal.valueOf(crm.newCustomers(rep.id(), from, sunday()));
            default ->
                BigDecimal.valueOf(numbers.values().stream()
                        .mapToInt(day -> day.getOrDefault(metric, 0))
                        .sum());
        };
    }

    BigDecimal attainment(Goal goal, CrmData crm) {
        return actual(goal.metric(), crm).divide(goal.target(), 4, HALF_UP).min(CAP);
    }

    /** Null without goals. */
    BigDecimal goalAttainment(CrmData crm) {
        if (goals.isEmpty()) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Goal goal : goals) {
            sum = sum.add(attainment(goal, crm).multiply(BigDecimal.valueOf(goal.weight())));
        }
        int weights = goals.stream().mapToInt(Goal::weight).sum();
        return sum.divide(BigDecimal.valueOf(weights), 4, HALF_UP);
    }

    BigDecimal discipline() {
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal good = BigDecimal.valueOf(count('T')).add(half.multiply(BigDecimal.valueOf(count('L'))));
        return good.divide(BigDecimal.valueOf(ownDays()), 4, HALF_UP);
    }

    BigDecimal planCompletion() {
        int all = plan.stream().mapToInt(Item::points).sum();
        int done = plan.stream().filter(Item::done).mapToInt(Item::points).sum();
        return all == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(done).divide(BigDecimal.valueOf(all), 4, HALF_UP);
    }

    /** Null without goals. */
    BigDecimal score(CrmData crm) {
        BigDecimal reached = goalAttainment(crm);
        return reached == null
                ? null
                : reached.multiply(new BigDecimal("70"))
                        .add(discipline().multiply(new BigDecimal("15")))
                        .add(planCompletion().multiply(new BigDecimal("15")))
                        .setScale(1, HALF_UP);
    }

    /** Null without goals. */
    String grade(CrmData crm) {
        BigDecimal score = score(crm);
        if (score == null) {
            return null;
        }
        int whole = score.intValue();
        return whole >= 95 ? "A" : whole >= 80 ? "B" : whole >= 60 ? "C" : "D";
    }

    /** Won by quota, at 4 decimals; null without a quota. */
    BigDecimal quotaAttainment(CrmData crm) {
        return quota == null ? null : actual("revenueWon", crm).divide(quota, 4, HALF_UP);
    }

    /** 0, 1, 2 or 3 % of what was won by how much of the quota it is, half of that where discipline is poor; nothing without goals. */
    BigDecimal bonus(CrmData crm) {
        if (goals.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal rate = new BigDecimal(percent(crm)).movePointLeft(2);
        if (discipline().compareTo(new BigDecimal("0.60")) < 0) {
            rate = rate.divide(BigDecimal.valueOf(2));
        }
        return actual("revenueWon", crm).multiply(rate).setScale(2, HALF_UP).min(MOST);
    }

    private int percent(CrmData crm) {
        if (quota == null) {
            return 1;
        }
        int basisPoints = quotaAttainment(crm).movePointRight(4).intValueExact();
        return basisPoints < 8000 ? 0 : basisPoints < 10000 ? 1 : basisPoints < 12000 ? 2 : 3;
    }

    /** The usual week after this one, for as many own days; null when there was no day to go by. Money at 2 decimals, counts at 4. */
    BigDecimal usual(String metric, int ownDays, CrmData crm) {
        int decimals = metric.equals("revenueWon") ? 2 : 4;
        return ownDays() == 0
                ? null
                : actual(metric, crm)
                        .multiply(BigDecimal.valueOf(ownDays))
                        .divide(BigDecimal.valueOf(ownDays()), decimals, HALF_UP);
    }

    private long count(char letter) {
        return days.chars().filter(each -> each == letter).count();
    }
}
