package io.salesweek.engine.gate;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the gate in front of the engine's deployers. */
@Component
class GatePlugin extends AbstractProcessEnginePlugin {

    private final GateDeployer gate;

    GatePlugin(GateDeployer gate) {
        this.gate = gate;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        gate.standBefore(configuration.getDeployers());
        configuration.getDeploymentCache().setDeployers(List.of(gate));
    }
}
