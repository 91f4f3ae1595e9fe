package io.salesweek.risk.process;

import io.salesweek.risk.Risks;
import io.salesweek.team.OtherActors;
import io.salesweek.team.WhoActs.Actor;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** When reporting lines change, a risk's open task moves by the risk's own rules, and the risk tells who has it now. */
@Component
class RiskTasksMove implements OtherActors {

    private final RuntimeService runtime;
    private final Risks risks;

    RiskTasksMove(RuntimeService runtime, Risks risks) {
        this.runtime = runtime;
        this.risks = risks;
    }

    @Override
    public Optional<Actor> actor(String process, String task, String instance) {
        return RiskEscalationProcess.KEY.equals(process) ? Optional.of(risks.handOn(risk(instance))) : Optional.empty();
    }

    private String risk(String instance) {
        return RiskEscalationProcess.risk(runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
    }
}
