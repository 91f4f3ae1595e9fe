package io.salesweek.engine.deployment;

import io.salesweek.engine.deployment.persistence.ModelVersion;
import io.salesweek.engine.deployment.persistence.ModelVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.stereotype.Component;

/** Which version of each model runs, and why; and all versions of one. For administrators. */
@Component
@Endpoint(id = "models")
class ModelsEndpoint {

    private final RepositoryService repository;
    private final CommandExecutor commands;
    private final ModelVersions versions;
    private final ObjectProvider<Doubts> doubts;
    private final List<String> patterns;

    ModelsEndpoint(
            RepositoryService repository,
            @Qualifier("commandExecutorTxRequired") CommandExecutor commands,
            ModelVersions versions,
            ObjectProvider<Doubts> doubts,
            @Value("${salesweek.models}") List<String> patterns) {
        this.repository = repository;
        this.commands = commands;
        this.versions = versions;
        this.doubts = doubts;
        this.patterns = patterns;
    }

    /**
     * @param by null: the application, or before there was a record
     * @param note what the person called the deployment
     * @param why in words
     * @param refused what this version of the application would refuse in it, were it deployed now; mostly nothing
     */
    record Running(
            String key,
            String kind,
            int version,
            String versionTag,
            String file,
            String by,
            Instant at,
            String note,
            String why,
            List<String> refused) {}

    /** The models that run: the application's by their file's name, then an owner's own processes. */
    @ReadOperation
    public List<Running> running() {
        Map<String, List<String>> refused = doubts.stream()
                .flatMap(gate -> gate.byFile().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return commands.execute(context -> context.runWithoutAuthorization(() -> {
            LatestVersions latest = new LatestVersions(repository, context);
            List<ModelFile> brought = ModelFile.matching(patterns);
            List<Running> running = new ArrayList<>();
            for (ModelFile file : brought) {
                LatestVersions.Version version = latest.of(file);
                running.add(running(file.name(), version, why(file, version), refused));
            }
            latest.ofOthers(brought)
                    .forEach(own -> running.add(running(own.key() + ".bpmn", own, "a process owner's own", refused)));
            return running;
        }));
    }

    private Running running(String name, LatestVersions.Version latest, String why, Map<String, List<String>> refused) {
        ModelVersion record = versions.findByKeyOrderByVersionDescAtDesc(latest.key()).stream()
                .filter(one -> one.deployment().equals(latest.deploymentId()))
                .findFirst()
                .orElse(null);
        return new Running(
                latest.key(),
                name.substring(name.lastIndexOf('.') + 1),
                latest.number(),
                record == null ? null : record.tag(),
                latest.file(),
                record == null ? null : record.by(),
                latest.at(),
                record == null ? null : record.note(),
                why,
                refused.getOrDefault(name, List.of()));
    }

    private static String why(ModelFile file, LatestVersions.Version latest) {
        if (latest.byApplication()) {
            return "brought by the application";
        }
        return file.sameAs(latest.content())
                ? "published by a process owner, the same as the application's"
                : "published by a process owner; it stays, also when the application brings a newer one, until it is deleted"
                        + " or the application's file is deployed";
    }

    /** @param key of a process, decision or form; its versions, the newest first */
    @ReadOperation
    public List<Deployed> versions(@Selector String key) {
        return versions.findByKeyOrderByVersionDescAtDesc(key).stream()
                .map(Deployed::of)
                .toList();
    }

    /** A version as recorded. */
    record Deployed(
            int version,
            String versionTag,
            String kind,
            String file,
            String by,
            Instant at,
            String note,
            String deployment,
            String sha256) {

        static Deployed of(ModelVersion record) {
            return new Deployed(
                    record.version(),
                    record.tag(),
                    record.kind(),
                    record.file(),
                    record.by(),
                    record.at(),
                    record.note(),
                    record.deployment(),
                    record.sha256());
        }
    }
}
