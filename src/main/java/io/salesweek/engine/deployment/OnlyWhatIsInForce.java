package io.salesweek.engine.deployment;

import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/**
 * A file counts as deployed already, and is not deployed again, only while it is in force. The engine compares it with the last one
 * deployed under the same name: who went back to an older file under its note was told that all was well, and another one ran on.
 */
final class OnlyWhatIsInForce extends DefaultDeploymentHandler {

    OnlyWhatIsInForce(ProcessEngine engine) {
        super(engine);
    }

    @Override
    public boolean shouldDeployResource(Resource sent, Resource deployed) {
        return super.shouldDeployResource(sent, deployed) || !isInForce(deployed.getDeploymentId(), deployed);
    }

    private boolean isInForce(String deployment, Resource file) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(
                () -> definitions(deployment, file.getName(), context).allMatch(definition -> {
                    ResourceDefinition latest = latest(definition, context);
                    return latest != null && latest.getId().equals(definition.getId());
                }));
    }

    private Stream<? extends ResourceDefinition> definitions(String deployment, String file, CommandContext context) {
        Stream<ProcessDefinition> processes = repositoryService
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionResourceName(file)
                .list()
                .stream();
        Stream<DecisionDefinition> decisions = repositoryService
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionResourceName(file)
                .list()
                .stream();
        Stream<CamundaFormDefinitionEntity> forms =
                context.getCamundaFormDefinitionManager().findDefinitionsByDeploymentId(deployment).stream()
                        .filter(form -> file.equals(form.getResourceName()));
        return Stream.of(processes, decisions, forms).flatMap(stream -> stream);
    }

    private static ResourceDefinition latest(ResourceDefinition definition, CommandContext context) {
        String key = definition.getKey();
        if (definition instanceof ProcessDefinition) {
            return context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
        }
        return definition instanceof DecisionDefinition
                ? context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key)
                : context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key);
    }
}
