package io.salesweek.engine.deployment;

import io.salesweek.engine.DiagramVersions;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Read from the engine's history, whatever the caller's rights, in the caller's transaction. */
@Component
class DiagramVersionsOfHistory implements DiagramVersions {

    private final HistoryService history;
    private final CommandExecutor commands;

    DiagramVersionsOfHistory(HistoryService history, @Qualifier("commandExecutorTxRequired") CommandExecutor commands) {
        this.history = history;
        this.commands = commands;
    }

    @Override
    public Map<String, Map<String, Integer>> of(Collection<String> businessKeys) {
        Map<String, Map<String, Integer>> versions = new TreeMap<>();
        if (!businessKeys.isEmpty()) {
            commands.execute(context ->
                            context.runWithoutAuthorization(() -> history.createHistoricProcessInstanceQuery()
                                    .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                                    .list()))
                    .forEach(instance -> versions.computeIfAbsent(instance.getBusinessKey(), key -> new TreeMap<>())
                            .merge(
                                    instance.getProcessDefinitionKey(),
                                    instance.getProcessDefinitionVersion(),
                                    Integer::max));
        }
        return versions;
    }
}
