package io.salesweek.engine.gate;

import io.salesweek.engine.deployment.ModelDeployment;
import io.salesweek.engine.deployment.OwnersFiles;
import io.salesweek.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A newer application may lack what a process owner's file names: that file stays, and the log says what is to be mended. */
@Component
class OwnersFilesAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersFilesAtStart.class);

    private final OwnersFiles owners;
    private final ModelGate gate;
    private final Texts texts;
    private volatile boolean running;

    OwnersFilesAtStart(OwnersFiles owners, ModelGate gate, Texts texts) {
        this.owners = owners;
        this.gate = gate;
        this.texts = texts;
    }

    @Override
    public void start() {
        Map<String, byte[]> files = owners.inForce();
        List<Fault> faults = gate.check(files, owners::isProcess);
        faults.forEach(fault -> LOG.warn("This version would refuse {}", fault.text(texts, Locale.ENGLISH)));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return ModelDeployment.PHASE + 1;
    }
}
