package io.salesweek.risk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of {@code salesweek.risk.*}.
 *
 * @param responseDays how many days on a planned response may end, at most
 * @param remindBefore how long before the end of a period whoever acts is reminded
 */
@ConfigurationProperties("salesweek.risk")
public record RiskSettings(@DefaultValue("30") int responseDays, @DefaultValue("1h") Duration remindBefore) {}
