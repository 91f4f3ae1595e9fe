package io.salesweek.engine.gate;

import io.salesweek.engine.deployment.ModelDeployment;
import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stands before the engine's own deployers, so that no way leads round it: REST, webapps, Java, files at start. */
@Component
class GateDeployer implements Deployer {

    /** What the engine has room for. */
    private static final int LONGEST_NAME = 255;

    private final ModelGate gate;
    private final Texts texts;
    private final ObjectProvider<CurrentPerson> person;

    private List<Deployer> engines = List.of();

    GateDeployer(ModelGate gate, Texts texts, ObjectProvider<CurrentPerson> person) {
        this.gate = gate;
        this.texts = texts;
        this.person = person;
    }

    /** @param deployers the engine's, which deploy what the gate lets through */
    void standBefore(List<Deployer> deployers) {
        this.engines = List.copyOf(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            engines.forEach(deployer -> deployer.deploy(deployment));
            return;
        }
        RunningEngine running = new RunningEngine(Context.getCommandContext());
        if (!faults(deployment, running.unasked()).isEmpty()) {
            throw refused(faults(deployment, running));
        }
        try {
            engines.forEach(deployer -> deployer.deploy(deployment));
        } catch (RuntimeException told) {
            throw inOurWords(deployment, running, told);
        }
    }

    /** The engine reads what is deployed anyway: a file that it cannot read is looked at once more, in order to be refused like any other. */
    private RuntimeException inOurWords(DeploymentEntity deployment, RunningEngine running, RuntimeException told) {
        try {
            List<Fault> faults = faults(deployment, running);
            return faults.isEmpty() ? told : refused(faults);
        } catch (RuntimeException cannotLook) {
            told.addSuppressed(cannotLook);
            return told;
        }
    }

    private List<Fault> faults(DeploymentEntity deployment, Running running) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().forEach((name, file) -> files.put(name, file.getBytes()));
        List<Fault> faults = new ArrayList<>(gate.check(files, running));
        if (deployment.getTenantId() != null) {
            faults.add(new Fault("*", null, "gate.tenant", List.of(deployment.getTenantId())));
        }
        if (deployment.getName() != null && deployment.getName().length() > LONGEST_NAME) {
            faults.add(new Fault("*", null, "gate.name.long", List.of(LONGEST_NAME)));
        }
        if (deployment.getSource() != null && deployment.getSource().length() > LONGEST_NAME) {
            faults.add(new Fault("*", null, "gate.source.long", List.of(LONGEST_NAME)));
        }
        if (posesAsApplication(deployment)) {
            faults.add(new Fault("*", null, "gate.source", List.of(deployment.getSource())));
        }
        return faults;
    }

    /** What the application brings is replaced by its next version, what a person deploys is not. */
    private boolean posesAsApplication(DeploymentEntity deployment) {
        CurrentPerson current = person.getIfAvailable();
        return current != null && current.id() != null && ModelDeployment.SOURCE.equals(deployment.getSource());
    }

    private ModelsRefused refused(List<Fault> faults) {
        Locale locale = locale();
        String reasons = IntStream.range(0, faults.size())
                .mapToObj(i -> (i + 1) + ". " + faults.get(i).text(texts, locale))
                .collect(Collectors.joining("\n"));
        return new ModelsRefused(texts.of(locale, "gate.refused", faults.size()) + "\n" + reasons);
    }

    private Locale locale() {
        CurrentPerson current = person.getIfAvailable();
        Locale locale = current == null ? null : current.locale();
        return locale == null ? Locale.ENGLISH : locale;
    }
}
