package io.salesweek.bench;

import static io.salesweek.bench.Bench.OUT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;

/** What the gate adds to a deployment: {@code sales-week.bpmn} again and again, in turn with the gate and past it. */
public final class Deploying {

    private static final String FILE = "sales-week.bpmn";

    private final int warmUp = Bench.option("warmUp", 100);
    private final int calls = Bench.option("calls", 200);

    public static void main(String[] arguments) {
        Bench.main(() -> {
            try (Database database = Bench.database()) {
                new Deploying().run(database);
            }
        });
    }

    private void run(Database database) {
        SalesWeekSide side = new SalesWeekSide(database.create("salesweek"));
        ProcessEngineConfigurationImpl engine =
                (ProcessEngineConfigurationImpl) side.engine().getProcessEngineConfiguration();
        DeploymentCache cache = engine.getDeploymentCache();
        List<Deployer> through = List.of(side.bean("gateDeployer", Deployer.class));
        Times gated = new Times();
        Times past = new Times();
        String model = model();
        for (int call = -warmUp; call < calls; call++) {
            if (call == 0) {
                gated.clear();
                past.clear();
            }
            cache.setDeployers(through);
            deploy(side.engine().getRepositoryService(), model, "gated " + call, gated);
            cache.setDeployers(engine.getDeployers());
            deploy(side.engine().getRepositoryService(), model, "past " + call, past);
        }
        cache.setDeployers(through);
        Times.printHead(OUT);
        gated.print(OUT, FILE + " through the gate");
        past.print(OUT, FILE + " past it");
        OUT.printf("the gate adds %.1f ms%n", gated.percentile(50) - past.percentile(50));
        side.close();
    }

    /** A new version each time; what the one before left is removed, so that the last one costs what the first did. */
    private static void deploy(RepositoryService repository, String model, String note, Times times) {
        String changed = model.replace("</bpmn:definitions>", "<!-- " + note + " --></bpmn:definitions>");
        String id = times.take(() -> repository
                .createDeployment()
                .name(note)
                .addString(FILE, changed)
                .deploy()
                .getId());
        repository.deleteDeployment(id);
    }

    private static String model() {
        try (InputStream file = Deploying.class.getResourceAsStream("/processes/" + FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
