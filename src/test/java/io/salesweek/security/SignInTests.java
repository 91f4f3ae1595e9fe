package io.salesweek.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SecurityTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    IdentityService identities;

    @Test
    void a_call_without_sign_in_is_told_so_as_problem_details_and_never_redirected() {
        for (String path : new String[] {
            "/api/now",
            "/api/unknown",
            "/engine-rest/task",
            "/camunda/api/engine/engine/default/task",
            "/v3/api-docs",
            "/actuator/metrics"
        }) {
            HttpResponse<String> answer = Caller.nobody(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(type(answer)).as(path).isEqualTo("application/problem+json");
        }
        assertThat(Caller.nobody(port).post("/api/echo", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void refusals_speak_the_language_of_the_person_or_of_the_browser() {
        assertThat(Caller.nobody(port).get("/api/now").body()).contains("请先登录");
        assertThat(Caller.nobody(port)
                        .with("Accept-Language", "en-US")
                        .get("/api/now")
                        .body())
                .contains("Please sign in");
        assertThat(Caller.basic(port, "wangwei", "demo").get("/api/unknown").body())
                .contains("Not found");
        assertThat(Caller.basic(port, "lilei", "demo")
                        .with("Accept-Language", "en")
                        .get("/api/unknown")
                        .body())
                .contains("找不到");
        assertThat(Caller.basic(port, "sunli", "demo")
                        .with("Accept-Language", "en")
                        .get("/api/unknown")
                        .body())
                .contains("Not found");
    }

    @Test
    void basic_opens_the_api_and_the_engines_rest_api_without_a_session() {
        Caller lilei = Caller.basic(port, "lilei", "demo");
        assertThat(lilei.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(lilei.get("/api/now").statusCode()).isEqualTo(200);
        assertThat(lilei.post("/api/echo", "{\"a\":1}").body()).isEqualTo("{\"a\":1}");
        assertThat(lilei.cookie("JSESSIONID")).isNull();
    }

    @Test
    void a_session_does_not_open_the_engines_rest_api() {
        assertThat(Caller.session(port, "lilei").get("/engine-rest/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_cannot_be_read_or_found_is_told_as_problem_details() {
        Caller lilei = Caller.basic(port, "lilei", "demo");
        for (HttpResponse<String> answer : new HttpResponse[] {
            lilei.post("/api/echo", "{\"a\":"),
            lilei.send("POST", "/api/echo", "text/plain", "a"),
            lilei.send("DELETE", "/api/echo", null, null),
            lilei.get("/api/refused")
        }) {
            assertThat(answer.statusCode()).isBetween(400, 415);
            assertThat(type(answer)).isEqualTo("application/problem+json");
            assertThat(answer.body()).contains("\"title\"", "\"detail\"").doesNotContain("Exception", "io.salesweek");
        }
    }

    @Test
    void one_sign_in_and_one_sign_out_hold_for_webapps_and_api() {
        Caller lilei = Caller.session(port, "lilei").withWebappToken();
        assertThat(lilei.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(lilei.get("/api/now").statusCode()).isEqualTo(200);

        assertThat(lilei.send("POST", "/camunda/api/admin/auth/user/default/logout", null, null)
                        .statusCode())
                .isEqualTo(200);

        assertThat(lilei.get("/api/now").statusCode()).isEqualTo(401);
        assertThat(lilei.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(lilei.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void the_own_page_signs_in_with_its_token_and_leads_to_tasklist() {
        Caller lilei = Caller.nobody(port);
        String page = lilei.get("/login").body();
        assertThat(page).contains("登录 · Sign in");
        String form = "username=lilei&password=demo&_csrf=" + lilei.cookie("SALESWEEK-TOKEN");

        HttpResponse<String> answer = lilei.send("POST", "/login", "application/x-www-form-urlencoded", form);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(lilei.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/camunda/app/tasklist/default/"));
        assertThat(lilei.get("/api/now").statusCode()).isEqualTo(200);
    }

    @Test
    void sign_in_leads_back_to_the_page_asked_for_and_nowhere_else() {
        Caller lilei = Caller.nobody(port);
        HttpResponse<String> sentAway = lilei.get("/camunda/app/tasklist/default/?filter=x");
        assertThat(sentAway.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(signInByPage(lilei)).endsWith("/camunda/app/tasklist/default/?filter=x");

        String elsewhere = Base64.getEncoder().encodeToString("https://evil.example/".getBytes(UTF_8));
        Caller wangwei = Caller.nobody(port).with("Cookie", "REDIRECT_URI=" + elsewhere);
        assertThat(wangwei.get("/login").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = wangwei.with(
                        "Cookie",
                        "REDIRECT_URI=" + elsewhere + "; SALESWEEK-TOKEN=" + wangwei.cookie("SALESWEEK-TOKEN"))
                .send(
                        "POST",
                        "/login",
                        "application/x-www-form-urlencoded",
                        "username=wangwei&password=demo&_csrf=" + wangwei.cookie("SALESWEEK-TOKEN"));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("evil"));
    }

    private static String signInByPage(Caller person) {
        person.get("/login");
        return person.send(
                        "POST",
                        "/login",
                        "application/x-www-form-urlencoded",
                        "username=lilei&password=demo&_csrf=" + person.cookie("SALESWEEK-TOKEN"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void a_password_that_somebody_sets_is_long_enough_and_not_their_name() {
        company.person("choosy.person", "Choosy", "en", "rep");
        Caller person = Caller.basic(port, "choosy.person", "demo");
        assertThat(setPassword(person, "choosy.person", "short")).isEqualTo(400);
        assertThat(setPassword(person, "choosy.person", "my-choosy.person")).isEqualTo(400);
        assertThat(setPassword(Caller.basic(port, "admin", "demo"), "choosy.person", "short"))
                .isEqualTo(400);
        assertThat(setPassword(person, "choosy.person", "four plain words")).isEqualTo(204);
        assertThat(Caller.basic(port, "choosy.person", "four plain words")
                        .get("/api/now")
                        .statusCode())
                .isEqualTo(200);
    }

    private static int setPassword(Caller by, String person, String password) {
        return by.send(
                        "PUT",
                        "/engine-rest/user/" + person + "/credentials",
                        "application/json",
                        "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"demo\"}")
                .statusCode();
    }

    @Test
    void a_changed_password_is_forgotten_at_once_and_ends_sessions() {
        company.person("moves", "Moves", "en", "rep");
        Caller session = Caller.session(port, "moves");
        assertThat(Caller.basic(port, "moves", "demo").get("/api/now").statusCode())
                .isEqualTo(200);

        User user = identities.createUserQuery().userId("moves").singleResult();
        user.setPassword("another one");
        identities.saveUser(user);

        assertThat(Caller.basic(port, "moves", "demo").get("/api/now").statusCode())
                .isEqualTo(401);
        assertThat(Caller.basic(port, "moves", "another one").get("/api/now").statusCode())
                .isEqualTo(200);
        assertThat(session.get("/api/now").statusCode()).isEqualTo(401);
    }

    @Test
    void who_left_is_out_at_once_also_from_a_running_session() {
        company.person("leaver", "Leaver", "en", "rep");
        Caller session = Caller.session(port, "leaver");
        assertThat(session.get("/api/now").statusCode()).isEqualTo(200);

        company.leaves("leaver");

        assertThat(session.get("/api/now").statusCode()).isEqualTo(401);
        assertThat(Caller.basic(port, "leaver", "demo").get("/api/now").statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessing_is_slowed_down_and_even_the_right_password_has_to_wait() {
        company.person("guessed", "Guessed", "en", "rep");
        for (int i = 0; i < 3; i++) {
            assertThat(Caller.basic(port, "guessed", "wrong" + i)
                            .get("/api/now")
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> answer = Caller.basic(port, "guessed", "demo").get("/api/now");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(type(answer)).isEqualTo("application/problem+json");
        assertThat(Caller.basic(port, "wangwei", "demo").get("/api/now").statusCode())
                .isEqualTo(200);
    }

    @Test
    void strange_names_are_just_wrong() {
        for (String name : new String[] {"nobody", "", "a\u0000b", "x".repeat(5000), "李雷"}) {
            assertThat(Caller.basic(port, name, "demo").get("/api/now").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void health_is_open_without_details_and_the_rest_is_for_the_administrator() {
        assertThat(Caller.nobody(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Caller.basic(port, "hanmeimei", "demo")
                        .get("/actuator/metrics")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "admin", "demo").get("/actuator/metrics").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_api_description_is_for_the_signed_in() {
        assertThat(Caller.basic(port, "lilei", "demo").get("/v3/api-docs").body())
                .contains("\"openapi\":\"3.");
    }

    @Test
    void passwords_are_kept_as_argon2_and_people_have_their_groups() {
        assertThat(identities.createUserQuery().userId("lilei").singleResult().getPassword())
                .startsWith("{argon2}$argon2id$");
        assertThat(identities.createGroupQuery().groupMember("zhouyang").list())
                .extracting("id")
                .containsExactly("process-owner");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
