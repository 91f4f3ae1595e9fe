package io.salesweek.engine.decisions;

import io.salesweek.engine.RuleWords;
import io.salesweek.problem.Bilingual;
import io.salesweek.problem.Texts;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.dmn.DecisionException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads them in the deployed table. */
@Component
class DeployedRuleWords implements RuleWords {

    private final ObjectProvider<CommandExecutor> commands;
    private final Texts texts;

    /** @param commands looked up when asked: forms are there before the engine */
    DeployedRuleWords(@Qualifier("commandExecutorTxRequired") ObjectProvider<CommandExecutor> commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    @Override
    public String of(String decision, int version, String rule, Locale locale) {
        return commands.getObject().execute(context -> written(decision, version, rule, locale, context));
    }

    private String written(String decision, int version, String rule, Locale locale, CommandContext context) {
        DeploymentCache cache = context.getProcessEngineConfiguration().getDeploymentCache();
        DecisionDefinition table;
        try {
            table = cache.findDeployedDecisionDefinitionByKeyAndVersion(decision, version);
        } catch (DecisionException | NotFoundException e) {
            return texts.of(locale, "engine.rule", decision, String.valueOf(version), rule);
        }
        String name = table.getName() == null ? decision : Bilingual.in(locale, table.getName());
        if (!(cache.findDmnModelInstanceForDecisionDefinition(table.getId()).getModelElementById(rule)
                instanceof Rule row)) {
            return texts.of(locale, "engine.rule", name, String.valueOf(version), rule);
        }
        int number = List.copyOf(row.getParentElement().getChildElementsByType(Rule.class))
                        .indexOf(row)
                + 1;
        return row.getDescription() == null
                ? texts.of(locale, "engine.rule.row", name, String.valueOf(version), number)
                : texts.of(
                        locale,
                        "engine.rule.told",
                        name,
                        String.valueOf(version),
                        number,
                        Bilingual.in(locale, row.getDescription().getTextContent()));
    }
}
