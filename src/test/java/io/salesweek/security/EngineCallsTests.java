package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.security.EngineCalls.Call;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Every role × every call of the engine's REST API and of the webapps' APIs, tried over HTTP and held against the table of {@code
 * docs/security.md}. After a deliberate change {@code -Dsecurity.table=write} writes the table anew; read what changed in it.
 */
@SecurityTest
@DirtiesContext // an administrator's calls do what they say
class EngineCallsTests {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final String BEGIN = "<!-- calls: begin -->\n";
    private static final String END = "<!-- calls: end -->";

    private static final String WEBAPPS_ENGINE = "/camunda/api/engine/engine/default";
    private static final String SETUP = "/camunda/api/admin/setup";

    /** They change who is signed in; SignInTests has them. */
    private static final Set<Call> SIGN_IN_AND_OUT = Set.of(
            new Call("POST", "/camunda/api/admin/auth/user/{engine}/login/{appName}"),
            new Call("POST", "/camunda/api/admin/auth/user/{engine}/logout"));

    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("rep", "lilei");
        ROLES.put("manager", "hanmeimei");
        ROLES.put("director", "liufang");
        ROLES.put("finance", "sunli");
        ROLES.put("process-owner", "zhouyang");
        ROLES.put("admin", "admin");
    }

    @LocalServerPort
    int port;

    private final Map<String, Caller> programs = new LinkedHashMap<>();
    private final Map<String, Caller> browsers = new LinkedHashMap<>();

    @BeforeEach
    void signIn() {
        ROLES.forEach((role, person) -> {
            programs.put(role, Caller.basic(port, person, "demo"));
            browsers.put(role, Caller.session(port, person).withWebappToken());
        });
    }

    @Test
    void each_role_reaches_the_calls_of_the_table_and_no_other() throws IOException {
        String document = Files.readString(DOCUMENT);
        String table = table();
        if ("write".equals(System.getProperty("security.table"))) {
            Files.writeString(DOCUMENT, before(document) + table + after(document));
        } else {
            assertThat(table.lines())
                    .containsExactlyElementsOf(between(document).lines().toList());
        }
    }

    @Test
    void calls_of_an_engine_by_its_name_are_an_administrators() {
        for (Call call : EngineCalls.ofANamedEngine()) {
            for (String role : List.of("rep", "process-owner")) {
                assertThat(isRefused(call, "/engine-rest" + call.address(), programs.get(role)))
                        .as("%s %s", role, call)
                        .isTrue();
            }
        }
    }

    @Test
    void nobody_reaches_anything_without_sign_in() {
        Caller nobody = Caller.nobody(port);
        for (Call call : EngineCalls.ofTheEngine()) {
            assertThat(status(call, "/engine-rest" + call.address(), nobody))
                    .as("%s", call)
                    .isEqualTo(401);
            assertThat(status(call, WEBAPPS_ENGINE + call.address(), nobody))
                    .as("%s", call)
                    .isEqualTo(401);
        }
        SortedSet<Call> webapps = EngineCalls.ofTheWebapps();
        webapps.removeAll(SIGN_IN_AND_OUT);
        for (Call call : webapps) {
            assertThat(status(call, call.address(), nobody)).as("%s", call).isEqualTo(401);
        }
    }

    private String table() {
        List<String> rows = new ArrayList<>();
        rows.add("| call | " + String.join(" | ", ROLES.keySet()) + " |");
        rows.add("| --- |" + " --- |".repeat(ROLES.size()));
        EngineCalls.ofTheEngine().forEach(call -> rows.add(row(call)));
        SortedSet<Call> webapps = EngineCalls.ofTheWebapps();
        webapps.add(new Call("GET", "/camunda/api/engine/engine"));
        webapps.removeAll(SIGN_IN_AND_OUT);
        webapps.forEach(call -> rows.add(row(call)));
        return String.join("\n", rows) + "\n";
    }

    private String row(Call call) {
        StringBuilder row = new StringBuilder("| `" + call.verb() + " " + call.path() + "` |");
        ROLES.keySet().forEach(role -> row.append(isOpen(call, role) ? " ✓ |" : " – |"));
        return row.toString();
    }

    /** Both surfaces answer alike: a difference fails here. */
    private boolean isOpen(Call call, String role) {
        if (call.path().startsWith("/camunda")) {
            return !isRefused(call, call.address(), browsers.get(role));
        }
        boolean byProgram = !isRefused(call, "/engine-rest" + own(call, role), programs.get(role));
        boolean byBrowser = !isRefused(call, WEBAPPS_ENGINE + own(call, role), browsers.get(role));
        assertThat(byBrowser)
                .as("%s %s in the webapps as under /engine-rest", role, call)
                .isEqualTo(byProgram);
        return byProgram;
    }

    /** What people may do about themselves is tried with their own id; with another's it is refused (AttackTests). */
    private static String own(Call call, String role) {
        String self = role.equals("admin") ? "nothing-1" : ROLES.get(role);
        return call.path().startsWith("/user/{id}") ? call.address().replace("nothing-1", self) : call.address();
    }

    /** By the list, that is: what the engine itself refuses it answers in its own form. */
    private static boolean isRefused(Call call, String path, Caller caller) {
        HttpResponse<String> answer = send(call, path, caller);
        if (answer.statusCode() >= 500)
            assertThat(answer.statusCode()).as("%s", call).isNotEqualTo(401);
        return answer.statusCode() == 403
                && (answer.body().contains("\"instance\":\"" + path + "\"") || path.startsWith(SETUP));
    }

    private static int status(Call call, String path, Caller caller) {
        return send(call, path, caller).statusCode();
    }

    private static HttpResponse<String> send(Call call, String path, Caller caller) {
        boolean plain = Set.of("GET", "DELETE", "OPTIONS").contains(call.verb());
        return caller.send(call.verb(), path, plain ? null : "application/json", plain ? null : "{}");
    }

    private static String before(String document) {
        return document.substring(0, document.indexOf(BEGIN) + BEGIN.length());
    }

    private static String between(String document) {
        return document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
    }

    private static String after(String document) {
        return document.substring(document.indexOf(END));
    }
}
