package io.salesweek.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/** The version of a file that is in force: the latest of its process, decision or form. */
final class LatestVersions {

    private final RepositoryService repository;
    private final CommandContext context;

    LatestVersions(RepositoryService repository, CommandContext context) {
        this.repository = repository;
        this.context = context;
    }

    /** @return null when there is none yet */
    Version of(ModelFile file) {
        ResourceDefinition definition = definition(file);
        if (definition == null) {
            return null;
        }
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new Version(
                ModelDeployment.NAME.equals(deployment.getName())
                        && ModelDeployment.SOURCE.equals(deployment.getSource()),
                "deployment '" + deployment.getName() + "' of " + deployment.getDeploymentTime(),
                content(definition));
    }

    private ResourceDefinition definition(ModelFile file) {
        return switch (file.kind()) {
            case BPMN ->
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(file.key())
                        .latestVersion()
                        .singleResult();
            case DMN ->
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(file.key())
                        .latestVersion()
                        .singleResult();
            case FORM -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(file.key());
        };
    }

    private byte[] content(ResourceDefinition definition) {
        try (InputStream stream =
                repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Version(boolean byApplication, String deployment, byte[] content) {}
}
