package io.salesweek.reward;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of {@code salesweek.*} about bonuses.
 *
 * @param cap the most a week pays, in the company's currency
 * @param correctionDays how long after the score a changed deal still changes what the week pays
 * @param appealDays how many working days after the score a week may be appealed against
 * @param usual which rewards are approved together
 */
@ConfigurationProperties("salesweek.bonus")
public record RewardSettings(
        @DefaultValue("5000.00") BigDecimal cap,
        @DefaultValue("90") int correctionDays,
        @DefaultValue("5") int appealDays,
        @DefaultValue Usual usual) {

    /**
     * What a reward is compared with.
     *
     * @param weeks how many of the person's last weeks, at most
     * @param weeksAtLeast fewer are too few to compare with
     * @param timesTheMean more than so many times their mean is unusual
     */
    public record Usual(
            @DefaultValue("8") int weeks,
            @DefaultValue("4") int weeksAtLeast,
            @DefaultValue("2") BigDecimal timesTheMean) {}
}
