package io.salesweek.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesweek.SalesWeekApplication;
import io.salesweek.calendar.Week;
import io.salesweek.imports.ImportResult;
import io.salesweek.imports.Imports;
import io.salesweek.team.People;
import io.salesweek.week.Openings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** SalesWeek itself, as profile {@code postgres} runs it, but with the jobs done by the drive. */
final class SalesWeekSide implements Side {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConfigurableApplicationContext context;
    private final FormService forms;
    private final Openings openings;
    private final People people;

    /** @param settings beyond those of profile {@code postgres} */
    SalesWeekSide(Database.Access database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.level.root=warn",
                "--camunda.bpm.job-execution.enabled=false",
                "--SALESWEEK_DB_URL=" + database.url(),
                "--SALESWEEK_DB_USER=" + database.user(),
                "--SALESWEEK_DB_PASSWORD=" + database.password(),
                "--salesweek.admin.password=only-for-this-bench"));
        // A setting that is there twice would be a list.
        for (String setting : settings) {
            arguments.removeIf(other -> other.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            arguments.add(setting);
        }
        context = new SpringApplicationBuilder(SalesWeekApplication.class)
                .profiles("postgres")
                .run(arguments.toArray(String[]::new));
        forms = context.getBean(FormService.class);
        openings = context.getBean(Openings.class);
        people = context.getBean(People.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Where it answers over HTTP. */
    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    void bring(String kind, String csv) {
        ImportResult result = context.getBean(Imports.class)
                .run(kind, csv.getBytes(StandardCharsets.UTF_8), null, null, null, Locale.ENGLISH);
        if (!result.rejected().isEmpty()) {
            throw new IllegalStateException(kind + ": " + result.rejected());
        }
    }

    void bring(Company company) {
        bring("people", company.peopleCsv());
        bring("teams", company.teamsCsv());
        bring("objectives", company.objectivesCsv());
    }

    @Override
    public String name() {
        return "SalesWeek";
    }

    @Override
    public String database() {
        return "salesweek";
    }

    @Override
    public ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    @Override
    public DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    @Override
    public void open(String week, String team) {
        Openings.Outcome outcome = openings.open(Week.parse(week), people.team(team));
        if (outcome.state() != Openings.State.OPENED) {
            throw new IllegalStateException(week + " of " + team + ": " + outcome);
        }
    }

    @Override
    public void submit(Task task, Map<String, Object> values) {
        VariableMap sent = Variables.createVariables();
        values.forEach((key, value) -> sent.putValue(key, value instanceof List<?> rows ? json(rows) : value));
        forms.submitTaskForm(task.getId(), sent);
    }

    static Object json(List<?> rows) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(rows)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
