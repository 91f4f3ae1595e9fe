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

    GateDeployer(ModelGate gate, Texts texts, ObjectProvider<CurrentPerson> person) {
        this.gate = gate;
        this.texts = texts;
        this.person = person;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            deployment.getResources().forEach((name, file) -> files.put(name, file.getBytes()));
            List<Fault> faults = new ArrayList<>(gate.check(files, new RunningEngine(Context.getCommandContext())));
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
            if (!faults.isEmpty()) {
                throw new ModelsRefused(told(faults, locale()));
            }
        }
    }

    /** What the application brings is replaced by its next version, what a person deploys is not. */
    private boolean posesAsApplication(DeploymentEntity deployment) {
        CurrentPerson current = person.getIfAvailable();
        return current != null && current.id() != null && ModelDeployment.SOURCE.equals(deployment.getSource());
    }

    private String told(List<Fault> faults, Locale locale) {
        String reasons = IntStream.range(0, faults.size())
                .mapToObj(i -> (i + 1) + ". " + faults.get(i).text(texts, locale))
                .collect(Collectors.joining("\n"));
        return texts.of(locale, "gate.refused", faults.size()) + "\n" + reasons;
    }

    private Locale locale() {
        CurrentPerson current = person.getIfAvailable();
        Locale locale = current == null ? null : current.locale();
        return locale == null ? Locale.ENGLISH : locale;
    }
}
