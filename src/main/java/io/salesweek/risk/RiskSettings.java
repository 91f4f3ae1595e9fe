package io.salesweek.risk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of {@code salesweek.risk.*}.
 *
 * @param responseDays how many days on a planned response may end, at most
 */
@ConfigurationProperties("salesweek.risk")
public record RiskSettings(@DefaultValue("30") int responseDays) {}
