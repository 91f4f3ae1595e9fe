package io.salesweek.engine.gate;

import io.salesweek.engine.deployment.AtStart;
import io.salesweek.engine.deployment.Doubts;
import io.salesweek.engine.deployment.ModelDeployment;
import io.salesweek.engine.deployment.OwnersFiles;
import io.salesweek.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** A newer application may lack what a process owner's file names: that file stays, and log and actuator say what is to be mended. */
@Component
class OwnersFilesAtStart extends AtStart implements Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersFilesAtStart.class);

    private final OwnersFiles owners;
    private final ModelGate gate;
    private final Texts texts;
    private final CommandExecutor commands;

    OwnersFilesAtStart(
            OwnersFiles owners,
            ModelGate gate,
            Texts texts,
            @Qualifier("commandExecutorTxRequired") CommandExecutor commands) {
        super(ModelDeployment.PHASE + 1);
        this.owners = owners;
        this.gate = gate;
        this.texts = texts;
        this.commands = commands;
    }

    @Override
    protected void begin() {
        try {
            byFile().values().forEach(refused -> refused.forEach(one -> LOG.warn("This version would refuse {}", one)));
        } catch (RuntimeException odd) {
            // what is only told ends no start
            LOG.warn("The owners' files could not be looked through", odd);
        }
    }

    @Override
    public Map<String, List<String>> byFile() {
        Map<String, byte[]> files = owners.inForce();
        List<Fault> faults = commands.execute(
                context -> context.runWithoutAuthorization(() -> gate.check(files, new RunningEngine(context))));
        return faults.stream()
                .collect(Collectors.groupingBy(
                        Fault::file,
                        TreeMap::new,
                        Collectors.mapping(fault -> fault.text(texts, Locale.ENGLISH), Collectors.toList())));
    }
}
