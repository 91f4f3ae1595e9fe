package io.salesweek.engine.decisions;

import io.salesweek.engine.DecisionStep;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class DecisionsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DecisionStep> steps;

    DecisionsPlugin(ObjectProvider<DecisionStep> steps) {
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
        dmn.customPostDecisionTableEvaluationListeners(List.of(new MatchedRules()));
        configuration.setDmnEngineConfiguration(dmn);
        configuration.setDmnHistoryEventProducer(new DecisionHistory());
        configuration.getCustomPostBPMNParseListeners().add(new DecisionStepParser(steps));
    }
}
