package io.salesweek.engine.deployment;

import io.salesweek.engine.ModelVersions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Read from the engine's history, whatever the caller's rights, in the caller's transaction. */
@Component
class ModelVersionsOfHistory implements ModelVersions {

    private final HistoryService history;
    private final CommandExecutor commands;

    ModelVersionsOfHistory(HistoryService history, @Qualifier("commandExecutorTxRequired") CommandExecutor commands) {
        this.history = history;
        this.commands = commands;
    }

    @Override
    public Map<String, Map<String, Integer>> of(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Map.of()
                : commands.execute(context -> context.runWithoutAuthorization(() -> of(businessKeys, context)));
    }

    private Map<String, Map<String, Integer>> of(Collection<String> businessKeys, CommandContext context) {
        Map<String, Map<String, Integer>> versions = new TreeMap<>();
        Map<String, Map<String, Integer>> forms = new HashMap<>();
        List<HistoricProcessInstance> cases = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .list();
        cases.forEach(instance -> {
            Map<String, Integer> ran = versions.computeIfAbsent(instance.getBusinessKey(), key -> new TreeMap<>());
            ran.merge(
                    "diagram." + instance.getProcessDefinitionKey(),
                    instance.getProcessDefinitionVersion(),
                    Integer::max);
            ran.putAll(forms.computeIfAbsent(instance.getProcessDefinitionId(), id -> forms(id, context)));
        });
        return versions;
    }

    /** A task shows the latest form of its name: the gate lets no other be asked for. */
    private static Map<String, Integer> forms(String process, CommandContext context) {
        Map<String, Integer> versions = new TreeMap<>();
        context
                .getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(process)
                .getTaskDefinitions()
                .values()
                .stream()
                .map(TaskDefinition::getCamundaFormDefinitionKey)
                .filter(Objects::nonNull)
                .map(Expression::getExpressionText)
                .distinct()
                .map(form -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(form))
                .filter(Objects::nonNull)
                .forEach((CamundaFormDefinition form) -> versions.put("form." + form.getKey(), form.getVersion()));
        return versions;
    }
}
