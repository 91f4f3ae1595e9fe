package io.salesweek.engine.decisions;

import io.salesweek.engine.DecisionAnswer;
import io.salesweek.engine.DecisionTables;
import io.salesweek.engine.LatestAsked;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.dmn.DecisionException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Evaluates with the engine's own DMN, in the caller's transaction and whatever the caller's rights: who asks is a rule, not a person. */
@Service
class DmnDecisionTables implements DecisionTables {

    /** Hit policies that promise an answer. */
    private static final Set<HitPolicy> ONE_RULE = EnumSet.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY);

    /** So many answers are remembered: a company's weeks of a version, most of which ask the same. */
    private static final int REMEMBERED = 2000;

    private final RepositoryService repository;
    private final CommandExecutor commands;
    private final Map<Question, DecisionAnswer> answers = LatestAsked.atMost(REMEMBERED);

    DmnDecisionTables(RepositoryService repository, @Qualifier("commandExecutorTxRequired") CommandExecutor commands) {
        this.repository = repository;
        this.commands = commands;
    }

    @Override
    public DecisionAnswer evaluate(String decision, Integer version, Map<String, Object> inputs) {
        return commands.execute(context -> {
            DecisionDefinition definition = definition(decision, version, context);
            Question question =
                    new Question(definition.getId(), Collections.unmodifiableMap(new LinkedHashMap<>(inputs)));
            DecisionAnswer known = answers.get(question);
            if (known == null) {
                known = answer(definition, question.inputs());
                answers.put(question, known);
            }
            return known;
        });
    }

    private static DecisionAnswer answer(DecisionDefinition definition, Map<String, Object> inputs) {
        String decision = definition.getKey();
        DmnDecisionTableEvaluationEvent event = MatchedRules.during(decision, () -> evaluate(definition, inputs));
        List<DecisionAnswer.Row> rows =
                event.getMatchingRules().stream().map(DmnDecisionTables::row).toList();
        if (rows.isEmpty() && ONE_RULE.contains(hitPolicy(event))) {
            throw new IllegalStateException("No rule of '" + decision + "' version " + definition.getVersion()
                    + " matches " + TableValues.written(inputs));
        }
        return new DecisionAnswer(decision, definition.getVersion(), inputs, rows);
    }

    /**
     * Whoever asks one version of a table the same is told the same: the gate lets only tables pass that look at their inputs alone and
     * answer with values as written. Working an answer out costs more than a query.
     *
     * @param definition the version's id
     */
    private record Question(String definition, Map<String, Object> inputs) {}

    @Override
    public Map<String, Integer> latestVersions() {
        return commands.execute(context -> context.runWithoutAuthorization(
                () -> repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                        .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getVersion))));
    }

    private static DecisionDefinition definition(String decision, Integer version, CommandContext context) {
        DeploymentCache cache = context.getProcessEngineConfiguration().getDeploymentCache();
        try {
            return version == null
                    ? cache.findDeployedLatestDecisionDefinitionByKey(decision)
                    : cache.findDeployedDecisionDefinitionByKeyAndVersion(decision, version);
        } catch (DecisionException | NotFoundException e) {
            throw new IllegalStateException("No table '" + decision + "' version " + version, e);
        }
    }

    private static Object evaluate(DecisionDefinition definition, Map<String, Object> inputs) {
        try {
            return DecisionEvaluationUtil.evaluateDecision(definition, TableValues.toEngine(inputs));
        } catch (Exception e) {
            throw new IllegalStateException(
                    "'" + definition.getKey() + "' version " + definition.getVersion() + " cannot be evaluated", e);
        }
    }

    private static HitPolicy hitPolicy(DmnDecisionTableEvaluationEvent event) {
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) event.getDecision().getDecisionLogic();
        return table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy();
    }

    private static DecisionAnswer.Row row(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> values = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((name, output) -> values.put(
                        name, TableValues.fromEngine(output.getValue().getValue())));
        return new DecisionAnswer.Row(rule.getId(), Collections.unmodifiableMap(values));
    }
}
