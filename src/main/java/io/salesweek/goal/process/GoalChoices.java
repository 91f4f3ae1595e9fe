package io.salesweek.goal.process;

import io.salesweek.crm.Accounts;
import io.salesweek.goal.SentGoal;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Metrics;
import io.salesweek.metric.Objective;
import io.salesweek.metric.Objectives;
import io.salesweek.problem.Texts;
import io.salesweek.week.RepWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be chosen in goal forms: lists of value and label, in the person's language. */
@Component
class GoalChoices {

    /** More customers than a list in a browser serves well; the rest can still be sent by id. */
    private static final int MOST_CUSTOMERS = 1000;

    private final Metrics metrics;
    private final Objectives objectives;
    private final Accounts accounts;
    private final Texts texts;

    GoalChoices(Metrics metrics, Objectives objectives, Accounts accounts, Texts texts) {
        this.metrics = metrics;
        this.objectives = objectives;
        this.accounts = accounts;
        this.texts = texts;
    }

    static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /** Options whose labels are texts: {@code goal.<list>.<value>}. */
    List<Map<String, String>> worded(Locale locale, String list, String... values) {
        return Stream.of(values)
                .map(value -> option(value, texts.of(locale, "goal." + list + "." + value)))
                .toList();
    }

    /** The columns of a goal row: {@code metrics} whose source is connected, and {@code modes}. */
    Map<String, Object> goalRow(Locale locale) {
        Figures figures = new Figures(metrics, locale);
        return Map.of(
                "metrics",
                metrics.offered().stream()
                        .map(metric -> option(metric.code(), figures.metric(metric)))
                        .toList(),
                "modes",
                worded(locale, "mode", SentGoal.ABSOLUTE, SentGoal.PERCENT_OF_BASELINE));
    }

    /** Objectives a goal of the week may serve. */
    List<Map<String, String>> objectives(RepWeek week) {
        return objectives(List.of(week));
    }

    /** Objectives a goal of any of the weeks may serve, in one query. */
    List<Map<String, String>> objectives(Collection<RepWeek> weeks) {
        return objectives.meeting(weeks).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Objective::name))
                .map(objective -> option(objective.id(), objective.name()))
                .toList();
    }

    /** The columns of a plan row: {@code days} of the week, {@code activities} and {@code customers}, own ones first. */
    Map<String, Object> planRow(RepWeek week, Locale locale) {
        return Map.of(
                "days",
                week.key().week().days().stream()
                        .map(day -> option(day.toString(), dayLabel(week, day, locale)))
                        .toList(),
                "activities",
                worded(locale, "activity", "visit", "call", "proposal", "report", "training", "internal"),
                "customers",
                customers(week.key().person()));
    }

    private String dayLabel(RepWeek week, LocalDate day, Locale locale) {
        String label = new Figures(metrics, locale).day(day);
        return week.workingDays().contains(day) ? label : texts.of(locale, "goal.day.off", label);
    }

    private List<Map<String, String>> customers(String person) {
        return accounts.choices(person, MOST_CUSTOMERS).stream()
                .map(account -> option(account.id(), account.name()))
                .toList();
    }
}
