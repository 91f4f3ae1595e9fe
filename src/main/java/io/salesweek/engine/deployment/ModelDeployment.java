package io.salesweek.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Deploys, at start, those of the application's files that changed since the application last deployed them. What a process owner
 * published since then stays. Runs before the port opens and before the job executor starts, under the engine's deployment lock, so
 * that of two nodes which start at once the second finds everything there.
 */
@Component
public class ModelDeployment extends AtStart {

    /** Lifecycle phase: whoever needs the processes there and the port closed starts in a later one, below 1,000,000. */
    public static final int PHASE = 0;

    /** Name and source together tell the application's deployments from a process owner's. */
    static final String NAME = "SalesWeek";

    public static final String SOURCE = "application";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private final CommandExecutor commands;
    private final List<String> patterns;

    ModelDeployment(
            RepositoryService repository,
            @Qualifier("commandExecutorTxRequired") CommandExecutor commands,
            @Value("${salesweek.models}") List<String> patterns) {
        super(PHASE);
        this.patterns = patterns;
        this.repository = repository;
        this.commands = commands;
    }

    @Override
    protected void begin() {
        deploy(ModelFile.matching(patterns));
    }

    /** Deploys what changed, in one deployment; answers the names of the files. */
    List<String> deploy(List<ModelFile> files) {
        return commands.execute(context -> {
            context.getPropertyManager().acquireExclusiveLock();
            List<ModelFile> changed = changed(files, context);
            if (!changed.isEmpty()) {
                deployTogether(changed);
            }
            return changed.stream().map(ModelFile::name).toList();
        });
    }

    private List<ModelFile> changed(List<ModelFile> files, CommandContext context) {
        LatestVersions latest = new LatestVersions(repository, context);
        List<ModelFile> changed = new ArrayList<>();
        for (ModelFile file : files) {
            if (differs(file, latest)) {
                changed.add(file);
            }
        }
        return changed;
    }

    private boolean differs(ModelFile file, LatestVersions versions) {
        LatestVersions.Version latest = versions.of(file);
        if (latest == null) {
            return true;
        }
        if (file.sameAs(latest.content())) {
            return false;
        }
        // An owner who went back to the application's file goes along with it from then on.
        if (!latest.byApplication() && !Arrays.equals(latest.content(), versions.lastOfApplication(file))) {
            String unreadable = versions.unreadable(latest);
            if (unreadable != null) {
                // No week could be opened by it, and none of those that run could go on.
                LOG.error(
                        "{} as published by its owner (version {}, {}) cannot be read by this version of the application, whose own"
                                + " runs from now on. Cases that were started in it stand still until they are migrated. {}",
                        file.name(),
                        latest.number(),
                        latest.told(),
                        unreadable);
                return true;
            }
            LOG.info("{} stays as published by its owner: version {}, {}", file.name(), latest.number(), latest.told());
            return false;
        }
        return true;
    }

    private void deployTogether(List<ModelFile> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(SOURCE);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        deployment.deploy();
        LOG.info("Deployed {}", files.stream().map(ModelFile::name).toList());
    }
}
