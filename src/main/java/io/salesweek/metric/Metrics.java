package io.salesweek.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The catalogue of metrics (setting {@code salesweek.metrics}). */
@Service
public class Metrics {

    private final List<Metric> all;
    private final CurrencyUnit currency;
    private final ObjectProvider<ActualSource> sources;

    /** @param sources asked when needed, because a source may itself ask the catalogue */
    Metrics(MetricSettings settings, ObjectProvider<ActualSource> sources) {
        this.all = settings.metrics().entrySet().stream().map(Metrics::metric).toList();
        this.currency = CurrencyUnit.of(settings.currency());
        this.sources = sources;
    }

    private static Metric metric(Map.Entry<String, MetricSettings.Entry> setting) {
        MetricSettings.Entry entry = setting.getValue();
        return new Metric(setting.getKey(), entry.unit(), entry.source(), entry.nameEn(), entry.nameZh());
    }

    public List<Metric> all() {
        return all;
    }

    public Optional<Metric> find(String code) {
        return all.stream().filter(metric -> metric.code().equals(code)).findFirst();
    }

    /** Whether the metric's source is connected. */
    public boolean connected(Metric metric) {
        return sources.orderedStream()
                .filter(source -> source.source().equals(metric.source()))
                .anyMatch(ActualSource::connected);
    }

    /** Metrics a person may choose: those whose source is connected, in the catalogue's order. */
    public List<Metric> offered() {
        List<String> connected = sources.orderedStream()
                .filter(ActualSource::connected)
                .map(ActualSource::source)
                .toList();
        return all.stream()
                .filter(metric -> connected.contains(metric.source()))
                .toList();
    }

    /** The unit of money metrics: minor digits of the company's currency. */
    public int moneyDigits() {
        return currency.getDecimalPlaces();
    }

    /** The company's currency code. */
    public String currency() {
        return currency.getCode();
    }
}
