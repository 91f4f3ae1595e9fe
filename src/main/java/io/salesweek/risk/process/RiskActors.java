package io.salesweek.risk.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.risk.Risks;
import io.salesweek.team.Role;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who acts on a risk, asked by the diagram when a task is created; one of the two has somebody. */
@ProcessBean("riskActors")
public class RiskActors {

    private final Risks risks;

    RiskActors(Risks risks) {
        this.risks = risks;
    }

    /** One person; null when it is a group. */
    public String holder(DelegateExecution execution) {
        return risks.get(RiskEscalationProcess.risk(execution)).holder();
    }

    /** The engine group; empty when it is one person. */
    public List<String> group(DelegateExecution execution) {
        String role = risks.get(RiskEscalationProcess.risk(execution)).holderGroup();
        if (role == null) {
            return List.of();
        }
        return List.of(Role.ADMIN.code().equals(role) ? Groups.CAMUNDA_ADMIN : role);
    }
}
