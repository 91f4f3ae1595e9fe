package io.salesweek.goal.process;

import io.salesweek.metric.Figures;
import io.salesweek.metric.Metrics;
import io.salesweek.metric.Quotas;
import io.salesweek.metric.Quotas.Quota;
import io.salesweek.problem.Texts;
import io.salesweek.week.RepWeek;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first lines of a goal form: whose week it is, its working days, and the quota the rep cannot set. */
@Component
class GoalHead {

    private static final String NEW_LINE = "  \n";

    private final Metrics metrics;
    private final Quotas quotas;
    private final Texts texts;
    private final Clock clock;

    GoalHead(Metrics metrics, Quotas quotas, Texts texts, Clock clock) {
        this.metrics = metrics;
        this.quotas = quotas;
        this.texts = texts;
        this.clock = clock;
    }

    /** {@code headline}, as Markdown. */
    Map<String, String> of(RepWeek week, Locale locale) {
        Figures figures = new Figures(metrics, locale);
        String headline = texts.of(
                locale,
                "goal.headline",
                week.name(),
                week.key().week().toString(),
                figures.day(week.key().week().monday()),
                figures.day(week.key().week().sunday()),
                week.workingDays().size());
        return Map.of("headline", headline + NEW_LINE + quota(quotas.of(week, clock.instant()), figures));
    }

    private String quota(Quota quota, Figures figures) {
        if (quota.amount() == null) {
            return texts.of(figures.locale(), "goal.quota.none");
        }
        String source = quota.objectives().isEmpty() ? "goal.quota.baseline" : "goal.quota.objectives";
        return texts.of(figures.locale(), source, figures.money(quota.amount()), metrics.currency());
    }
}
