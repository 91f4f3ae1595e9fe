package io.salesweek.metric;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The catalogue of metrics (setting {@code salesweek.metrics}). */
@Service
public class Metrics {

    public List<Metric> all() {
        throw new UnsupportedOperationException();
    }

    public Optional<Metric> find(String code) {
        throw new UnsupportedOperationException();
    }

    /** Whether the metric's source is connected. */
    public boolean connected(Metric metric) {
        throw new UnsupportedOperationException();
    }

    /** Metrics a person may choose: those whose source is connected, in the catalogue's order. */
    public List<Metric> offered() {
        throw new UnsupportedOperationException();
    }

    /** The unit of money metrics: minor digits of the company's currency. */
    public int moneyDigits() {
        throw new UnsupportedOperationException();
    }

    /** The company's currency code. */
    public String currency() {
        throw new UnsupportedOperationException();
    }
}
