package io.salesweek.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
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
        return new Version(deployment, definition, content(definition));
    }

    private ResourceDefinition definition(ModelFile file) {
        return switch (file.kind()) {
            case BPMN ->
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(file.key())
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult();
            case DMN ->
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(file.key())
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult();
            case FORM -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(file.key());
        };
    }

    /** What the application last deployed under the file's name; null when it never did. */
    byte[] lastOfApplication(ModelFile file) {
        return repository
                .createDeploymentQuery()
                .deploymentName(ModelDeployment.NAME)
                .orderByDeploymentTime()
                .desc()
                .list()
                .stream()
                .filter(LatestVersions::isApplications)
                .filter(deployment -> repository
                        .getDeploymentResourceNames(deployment.getId())
                        .contains(file.name()))
                .findFirst()
                .map(deployment -> content(deployment.getId(), file.name()))
                .orElse(null);
    }

    private static boolean isApplications(Deployment deployment) {
        return ModelDeployment.NAME.equals(deployment.getName())
                && ModelDeployment.SOURCE.equals(deployment.getSource());
    }

    private byte[] content(ResourceDefinition definition) {
        return content(definition.getDeploymentId(), definition.getResourceName());
    }

    private byte[] content(String deployment, String resource) {
        try (InputStream stream = repository.getResourceAsStream(deployment, resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Version(Deployment deployment, ResourceDefinition definition, byte[] content) {

        boolean byApplication() {
            return isApplications(deployment);
        }

        String deploymentId() {
            return deployment.getId();
        }

        int number() {
            return definition.getVersion();
        }

        String file() {
            return definition.getResourceName();
        }

        Instant at() {
            return deployment.getDeploymentTime().toInstant();
        }

        String told() {
            return "deployment '" + deployment.getName() + "' of " + at();
        }
    }
}
