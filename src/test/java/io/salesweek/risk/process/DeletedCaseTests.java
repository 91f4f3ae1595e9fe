package io.salesweek.risk.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.salesweek.risk.Changes;
import io.salesweek.risk.Risk;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator who deletes a risk's case in Cockpit holds up nobody else's risks. */
class DeletedCaseTests {

    private final RuntimeService runtime = mock(RuntimeService.class, RETURNS_DEEP_STUBS);
    private final RiskEscalationProcess process = new RiskEscalationProcess(runtime);
    private final Risk risk = mock(Risk.class);

    @BeforeEach
    void itsCaseIsDeleted() {
        when(risk.caseKey()).thenReturn("risk/east/r1");
        when(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("risk/east/r1", RiskEscalationProcess.KEY)
                        .count())
                .thenReturn(0L);
    }

    @Test
    void aRiskThatGrowsGetsAnotherCase() {
        process.tell(new Changes(List.of(), List.of(risk), List.of()));

        verify(runtime).startProcessInstanceByMessage(RiskEscalationProcess.MESSAGE, "risk/east/r1");
    }

    @Test
    void ofARiskThatIsGoneNobodyIsTold() {
        process.tell(new Changes(List.of(), List.of(), List.of(risk)));

        verify(runtime, never()).createMessageCorrelation(any());
    }
}
