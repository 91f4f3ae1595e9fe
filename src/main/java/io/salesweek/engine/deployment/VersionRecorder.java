package io.salesweek.engine.deployment;

import io.salesweek.engine.deployment.persistence.ModelVersion;
import io.salesweek.engine.deployment.persistence.ModelVersionKey;
import io.salesweek.engine.deployment.persistence.ModelVersions;
import io.salesweek.problem.CurrentPerson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records each file that is deployed, in the deployment's own transaction: who, when, which version, under which note. */
@Component
class VersionRecorder implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(VersionRecorder.class);

    private static final int MAX_NOTE = 255;

    private final ObjectProvider<ModelVersions> versions;
    private final ObjectProvider<CurrentPerson> person;

    /** @param versions looked up when first asked: the engine is there before them */
    VersionRecorder(ObjectProvider<ModelVersions> versions, ObjectProvider<CurrentPerson> person) {
        this.versions = versions;
        this.person = person;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && deployment.getDeployedArtifacts() != null) {
            deployment.getDeployedArtifacts().values().stream()
                    .flatMap(List::stream)
                    .filter(VersionRecorder::isModel)
                    .forEach(definition -> record(deployment, (ResourceDefinitionEntity<?>) definition));
        }
    }

    /** A table with others about it is told once, as a decision. */
    private static boolean isModel(Object definition) {
        return definition instanceof ResourceDefinitionEntity<?> entity
                && (definition instanceof ProcessDefinition
                        || definition instanceof DecisionDefinition
                        || entity.getResourceName().endsWith(".form"));
    }

    private void record(DeploymentEntity deployment, ResourceDefinitionEntity<?> definition) {
        String file = definition.getResourceName();
        String by = by();
        String kind = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        versions.getObject()
                .save(new ModelVersion(
                                new ModelVersionKey(deployment.getId(), file),
                                kind,
                                definition.getKey(),
                                definition.getVersion(),
                                tag(definition))
                        .deployed(
                                by,
                                deployment.getDeploymentTime().toInstant(),
                                note(deployment),
                                sha256(deployment.getResource(file).getBytes())));
        if (by != null) {
            LOG.info(
                    "{} deployed {} as version {} of {} ('{}')",
                    by,
                    file,
                    definition.getVersion(),
                    definition.getKey(),
                    note(deployment));
        }
    }

    private String by() {
        CurrentPerson current = person.getIfAvailable();
        return current == null ? null : current.id();
    }

    private static String tag(ResourceDefinitionEntity<?> definition) {
        if (definition instanceof ProcessDefinition process) {
            return process.getVersionTag();
        }
        return definition instanceof DecisionDefinition decision ? decision.getVersionTag() : null;
    }

    private static String note(DeploymentEntity deployment) {
        String name = deployment.getName();
        return name == null || name.length() <= MAX_NOTE ? name : name.substring(0, MAX_NOTE);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
