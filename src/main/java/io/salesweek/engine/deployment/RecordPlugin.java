package io.salesweek.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/** Lets what was deployed be recorded, after the engine's own deployers gave it its version; what is not in force is deployed again. */
@Component
class RecordPlugin extends AbstractProcessEnginePlugin {

    private final VersionRecorder recorder;

    RecordPlugin(VersionRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> last = new ArrayList<>();
        if (configuration.getCustomPostDeployers() != null) {
            last.addAll(configuration.getCustomPostDeployers());
        }
        last.add(recorder);
        configuration.setCustomPostDeployers(last);
        configuration.setDeploymentHandlerFactory(OnlyWhatIsInForce::new);
    }
}
