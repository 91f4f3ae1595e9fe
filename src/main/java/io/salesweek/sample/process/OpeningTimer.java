package io.salesweek.sample.process;

import io.salesweek.sample.script.SamplePart;
import org.camunda.bpm.engine.ManagementService;

/**
 * The timer of {@code week-opening}. It looks every quarter of an hour, three days a week, whether some team's Monday has begun; while
 * weeks are played it rests between the Mondays, for these looks alone would take longer than all the rest.
 */
@SamplePart
public class OpeningTimer {

    private static final String PROCESS = "week-opening";

    private final ManagementService management;

    OpeningTimer(ManagementService management) {
        this.management = management;
    }

    public void rest() {
        management
                .updateJobDefinitionSuspensionState()
                .byProcessDefinitionKey(PROCESS)
                .includeJobs(true)
                .suspend();
    }

    /** It looks at once, and then at its own times again. */
    public void wake() {
        management
                .updateJobDefinitionSuspensionState()
                .byProcessDefinitionKey(PROCESS)
                .includeJobs(true)
                .activate();
    }
}
