package io.salesweek.engine.rest;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;

/** The engine's REST API under {@code /engine-rest}, with our answers. */
@Component
class EngineRest extends CamundaJerseyResourceConfig {

    private final AnswerMappers answers;

    EngineRest(AnswerMappers answers) {
        this.answers = answers;
    }

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        answers.register(this);
    }
}
