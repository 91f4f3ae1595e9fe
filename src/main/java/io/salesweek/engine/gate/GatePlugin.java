package io.salesweek.engine.gate;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/** Puts the gate in front of the engine's deployers. */
@Component
class GatePlugin extends AbstractProcessEnginePlugin {

    private final GateDeployer gate;

    GatePlugin(GateDeployer gate) {
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> first = new ArrayList<>();
        first.add(gate);
        if (configuration.getCustomPreDeployers() != null) {
            first.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(first);
    }
}
