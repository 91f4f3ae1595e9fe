package io.salesweek.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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
        return definition == null ? null : version(definition);
    }

    /** Of the processes that the application does not bring. */
    List<Version> ofOthers(List<ModelFile> brought) {
        Set<String> keys = brought.stream().map(ModelFile::key).collect(Collectors.toSet());
        return repository
                .createProcessDefinitionQuery()
                .withoutTenantId()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .filter(definition -> !keys.contains(definition.getKey()))
                .map(this::version)
                .toList();
    }

    private Version version(ResourceDefinition definition) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new Version(deployment, definition, content(definition));
    }

    /** Why the engine cannot read a version that was stored once, as it will when it is to run; null: it can. */
    String unreadable(Version version) {
        DeploymentCache cache = context.getProcessEngineConfiguration().getDeploymentCache();
        String id = version.definition().getId();
        try {
            if (version.definition() instanceof ProcessDefinition) {
                cache.findDeployedProcessDefinitionById(id);
            } else if (version.definition() instanceof DecisionDefinition) {
                cache.findDeployedDecisionDefinitionById(id);
            }
            return null;
        } catch (RuntimeException unreadable) {
            // its reader of tables has no parent of its own for what it throws
            return String.valueOf(unreadable.getMessage());
        }
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

        String key() {
            return definition.getKey();
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
