package io.salesweek.engine.gate;

import io.salesweek.engine.LatestAsked;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/** Asks the engine within one of its commands. */
final class RunningEngine implements Running {

    private static final String KEY = "gate.engine.element";

    /** More than are called at a time: what a deployed version says never changes, and reading it costs more than all else that is checked. */
    private static final int REMEMBERED = 100;

    /** By the id of the version. */
    private static final Map<String, Diagram> READ = LatestAsked.atMost(REMEMBERED);

    private final CommandContext context;

    RunningEngine(CommandContext context) {
        this.context = context;
    }

    @Override
    public Diagram process(String key) {
        ProcessDefinitionEntity latest = context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
        return latest == null ? null : READ.computeIfAbsent(latest.getId(), version -> read(latest));
    }

    @Override
    public List<Diagram> all() {
        return context
                .runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .stream()
                .map(version -> process(version.getKey()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Diagram read(ProcessDefinitionEntity version) {
        byte[] file = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(version.getDeploymentId(), version.getResourceName())
                .getBytes();
        Element root = XmlFile.read(file, new Faults(version.getKey()));
        return root == null ? null : new Diagram(root);
    }

    /** The same without its parser's word: for files that it is about to read anyway. */
    Running unasked() {
        return new Running() {
            @Override
            public Diagram process(String key) {
                return RunningEngine.this.process(key);
            }

            @Override
            public List<Diagram> all() {
                return RunningEngine.this.all();
            }

            @Override
            public void parse(String name, byte[] content, Faults faults) {
                // said when it is read
            }
        };
    }

    @Override
    public void parse(String name, byte[] content, Faults faults) {
        if (name.endsWith(".dmn")) {
            readTable(content, faults);
        } else {
            readDiagram(name, content, faults);
        }
    }

    private void readDiagram(String name, byte[] content, Faults faults) {
        try {
            deployer()
                    .getBpmnParser()
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(content))
                    .deployment(new DeploymentEntity())
                    .name(name)
                    .execute();
        } catch (ParseException told) {
            told.getResorceReports().forEach(report -> report.getErrors().forEach(problem -> tell(problem, faults)));
        } catch (ProcessEngineException told) {
            faults.add(null, KEY, words(told));
        }
    }

    private BpmnDeployer deployer() {
        return context.getProcessEngineConfiguration().getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void tell(Problem problem, Faults faults) {
        boolean said =
                problem.getElementIds().stream().anyMatch(faults::isSaidOf) || faults.isToldIn(problem.getMessage());
        if (!said) {
            faults.add(problem.getMainElementId(), KEY, problem.getMessage().replaceAll("\\s+", " "));
        }
    }

    /** What does not fit the schema is told beside all else; what the table's own reader finds, only when we found nothing. */
    private void readTable(byte[] content, Faults faults) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            if (faults.isEmpty()) {
                ((DefaultDmnEngineConfiguration)
                                context.getProcessEngineConfiguration().getDmnEngineConfiguration())
                        .getTransformer()
                        .createTransform()
                        .modelInstance(model)
                        .transformDecisions();
            }
        } catch (ModelException told) {
            faults.add(null, KEY, words(told));
        } catch (RuntimeException told) {
            // the DMN engine's own have no common parent
            faults.add(null, KEY, words(told));
        }
    }

    private static String words(Throwable told) {
        Throwable cause = told;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }
}
