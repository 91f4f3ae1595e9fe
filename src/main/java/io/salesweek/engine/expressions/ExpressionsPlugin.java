package io.salesweek.engine.expressions;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Whoever may deploy must not thereby run code: diagrams, tables and filters say only what a list allows. */
@Component
class ExpressionsPlugin extends AbstractProcessEnginePlugin {

    private final ProcessBeans beans;

    ExpressionsPlugin(ProcessBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new NarrowExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
        ModelGuard guard = new ModelGuard(beans);
        configuration.setBpmnParseFactory(parser -> new GuardedParse(parser, guard));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getDmnEngineConfiguration()
                .getTransformer()
                .getTransformListeners()
                .add(new FeelOnly());
    }
}
