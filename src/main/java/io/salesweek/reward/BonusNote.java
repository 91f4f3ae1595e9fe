package io.salesweek.reward;

import io.salesweek.metric.Figures;
import io.salesweek.problem.Texts;
import io.salesweek.report.ReportNote;
import io.salesweek.reward.Bonuses.Worked;
import io.salesweek.week.RepWeek;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a rep what the week would pay as it stands, from the same table that pays: "Bonus at today's deals: 1 %, 120.00; 1,900 more and it is 2 %." */
@Component
class BonusNote implements ReportNote {

    private final Bonuses bonuses;
    private final Texts texts;

    BonusNote(Bonuses bonuses, Texts texts) {
        this.bonuses = bonuses;
        this.texts = texts;
    }

    @Override
    public Optional<String> of(RepWeek week, Locale locale) {
        if (week.teamWeek().frozen()) {
            return Optional.empty();
        }
        Worked worked = bonuses.asTheyStand(List.of(week)).get(week);
        return Optional.ofNullable(worked).map(found -> sentence(week, found, locale));
    }

    private String sentence(RepWeek week, Worked worked, Locale locale) {
        String amount = amount(worked.bonus().amount()) + " " + bonuses.currency();
        String now = bonuses.next(week, worked)
                .map(next -> texts.of(
                        locale,
                        "reward.preview.next",
                        Figures.exactPercent(worked.bonus().rate()),
                        amount,
                        whole(next.missing()),
                        Figures.exactPercent(next.rate())))
                .orElseGet(() -> texts.of(
                        locale,
                        "reward.preview.now",
                        Figures.exactPercent(worked.bonus().rate()),
                        amount));
        return worked.input().scored() ? now : now + " " + texts.of(locale, "reward.preview.noGoals");
    }

    private static String amount(BigDecimal amount) {
        return written("#,##0.00", amount);
    }

    /** Without cents where there are none. */
    private static String whole(BigDecimal amount) {
        return written(amount.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.00", amount);
    }

    private static String written(String pattern, BigDecimal amount) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
