package io.salesweek.metric;

import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of {@code salesweek.*} that says what is counted.
 *
 * @param currency the company's one currency, an ISO 4217 code
 * @param metrics the catalogue by code, in the order in which people see it; an operator adds to it without repeating the rest
 */
@ConfigurationProperties("salesweek")
public record MetricSettings(
        @DefaultValue("CNY") String currency, @DefaultValue Map<String, Entry> metrics, @DefaultValue Goals goals) {

    public MetricSettings {
        CurrencyUnit.of(currency);
    }

    /** One metric: its unit, where its actual comes from, its name in both languages. */
    public record Entry(Metric.Unit unit, String source, String nameEn, String nameZh) {}

    /** @param baselineWeeks how many past weeks a baseline looks at, at most */
    public record Goals(@DefaultValue("4") int baselineWeeks) {}
}
