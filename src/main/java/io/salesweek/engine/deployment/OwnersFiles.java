package io.salesweek.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The models that run in a version that a process owner published, and processes of their own. */
@Component
public class OwnersFiles {

    private final RepositoryService repository;
    private final CommandExecutor commands;
    private final List<String> patterns;

    OwnersFiles(
            RepositoryService repository,
            @Qualifier("commandExecutorTxRequired") CommandExecutor commands,
            @Value("${salesweek.models}") List<String> patterns) {
        this.repository = repository;
        this.commands = commands;
        this.patterns = patterns;
    }

    /** Their contents, by the application's name for them; a process of their own is named as its key. */
    public Map<String, byte[]> inForce() {
        return commands.execute(context -> context.runWithoutAuthorization(() -> {
            LatestVersions latest = new LatestVersions(repository, context);
            Map<String, byte[]> files = new TreeMap<>();
            List<ModelFile> brought = ModelFile.matching(patterns);
            for (ModelFile file : brought) {
                LatestVersions.Version version = latest.of(file);
                if (version != null && !version.byApplication()) {
                    files.put(file.name(), version.content());
                }
            }
            latest.ofOthers(brought).forEach(own -> files.put(own.key() + ".bpmn", own.content()));
            return files;
        }));
    }
}
