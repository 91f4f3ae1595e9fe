package io.salesweek.reward;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of {@code salesweek.*} about bonuses.
 *
 * @param cap the most a week pays, in the company's currency
 * @param correctionDays how long after the score a changed deal still changes what the week pays
 */
@ConfigurationProperties("salesweek.bonus")
public record RewardSettings(@DefaultValue("5000.00") BigDecimal cap, @DefaultValue("90") int correctionDays) {}
