package io.salesweek.week.process;

import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.domain.SalesWeekStart;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;

/** Starts {@code sales-week} in the current transaction, also from within a job, whose own engine context is written only later. */
@Component
class SalesWeekStarter implements SalesWeekStart {

    private final RuntimeService runtime;

    SalesWeekStarter(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(TeamWeekKey key) {
        try {
            ProcessEngineContext.requiresNew();
            runtime.startProcessInstanceByKey(SalesWeekProcess.KEY, key.toString());
        } finally {
            ProcessEngineContext.clear();
        }
    }
}
