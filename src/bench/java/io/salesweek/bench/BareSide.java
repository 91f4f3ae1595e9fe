package io.salesweek.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** The bare engine with the same diagrams: no domain behind the steps, no form checked, every filled field a process variable. */
final class BareSide implements Side {

    /** How the bare engine is set up. */
    enum Setup {
        /** As it is shipped, history full. */
        SHIPPED("bare engine, as shipped", false, true),
        /** With the engine settings of SalesWeek. */
        OUR_SETTINGS("bare engine, our settings", true, true),
        /** With the engine settings of SalesWeek and no form field stored, only what the diagrams themselves route by. */
        CEILING("ceiling: no fields, our settings", true, false);

        final String title;
        final boolean ourSettings;
        final boolean fields;

        Setup(String title, boolean ourSettings, boolean fields) {
            this.title = title;
            this.ourSettings = ourSettings;
            this.fields = fields;
        }

        String database() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the diagrams route by after a task: without it they could not be run. */
    private static final Map<String, Map<String, Object>> ROUTING = Map.of(
            "userTask_confirmGoals", Map.of("decision", "confirm"),
            "userTask_approveReward", Map.of("outcome", "approved"),
            "userTask_disputeReward", Map.of("disputed", false));

    private final Setup setup;
    private final HikariDataSource dataSource;
    private final ProcessEngine engine;

    BareSide(Setup setup, Database.Access database, Company company) {
        this.setup = setup;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        // As many as SalesWeek has.
        pool.setMaximumPoolSize(30);
        dataSource = new HikariDataSource(pool);
        engine = configuration(company).buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        BareModels.all().forEach(deployment::addString);
        deployment.deploy();
    }

    private StandaloneProcessEngineConfiguration configuration(Company company) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(setup.database());
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(BareBeans.of(company));
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setGeneralResourceWhitelistPattern("[A-Za-z0-9._-]+");
        if (setup.ourSettings) {
            configuration.setIdGenerator(new StrongUuidGenerator());
            configuration.setHistoryRemovalTimeStrategy("start");
            configuration.setJobExecutorAcquireByDueDate(true);
            configuration.setEnsureJobDueDateNotNull(true);
            configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
            configuration.setCmmnEnabled(false);
            configuration.setDefaultSerializationFormat("application/json");
        } else {
            // The drive finds jobs by their due date; a job without one is due at once either way.
            configuration.setEnsureJobDueDateNotNull(true);
        }
        return configuration;
    }

    @Override
    public String name() {
        return setup.title;
    }

    @Override
    public String database() {
        return setup.database();
    }

    @Override
    public ProcessEngine engine() {
        return engine;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void open(String week, String team) {
        engine.getRuntimeService().startProcessInstanceByKey("sales-week", week + "/" + team);
    }

    @Override
    public void submit(Task task, Map<String, Object> values) {
        VariableMap variables = Variables.createVariables();
        variables.putAll(ROUTING.getOrDefault(task.getTaskDefinitionKey(), Map.of()));
        if (setup.fields) {
            values.forEach((key, value) ->
                    variables.putValue(key, value instanceof List<?> rows ? SalesWeekSide.json(rows) : value));
        }
        engine.getTaskService().complete(task.getId(), variables);
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
