package io.salesweek.engine.incidents;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Counts, as {@code salesweek.incidents}, what waits for an administrator: steps that failed at every try, and tasks nobody may do. */
@Component
class IncidentMeter implements MeterBinder {

    private final RuntimeService runtime;

    IncidentMeter(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("salesweek.incidents", runtime, IncidentMeter::open)
                .description("Open incidents: Cockpit shows each with its cause")
                .baseUnit("incidents")
                .register(registry);
    }

    /** Each once: the engine repeats an incident at every case that called the one where it happened. */
    private static double open(RuntimeService runtime) {
        return runtime.createIncidentQuery().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .count();
    }
}
