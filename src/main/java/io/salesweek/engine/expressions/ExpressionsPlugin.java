package io.salesweek.engine.expressions;

import io.salesweek.problem.Texts;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Whoever may deploy must not thereby run code: diagrams, tables and filters say only what a list allows. */
@Component
class ExpressionsPlugin extends AbstractProcessEnginePlugin {

    private final ProcessBeans beans;
    private final ModelGuard guard;
    private final PlainTimes times;
    private final Texts texts;

    ExpressionsPlugin(ProcessBeans beans, ModelGuard guard, PlainTimes times, Texts texts) {
        this.beans = beans;
        this.guard = guard;
        this.times = times;
        this.texts = texts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new NarrowExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setBpmnParseFactory(parser -> new GuardedParse(parser, guard, times::question, texts));
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
