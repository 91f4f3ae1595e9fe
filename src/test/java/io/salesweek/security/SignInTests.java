package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SecurityTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Test
    void a_call_without_sign_in_is_told_so_as_problem_details_and_never_redirected() {
        for (String path : new String[] {
            "/api/refused",
            "/engine-rest/task",
            "/camunda/api/engine/engine/default/task",
            "/v3/api-docs",
            "/actuator/metrics"
        }) {
            HttpResponse<String> answer = Caller.nobody(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
        }
    }

    @Test
    void basic_opens_the_api_and_the_engines_rest_api_without_a_session() {
        Caller lilei = Caller.basic(port, "lilei", "demo");
        assertThat(lilei.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(lilei.get("/api/now").statusCode()).isEqualTo(200);
        assertThat(lilei.post("/api/echo", "{\"a\":1}").body()).isEqualTo("{\"a\":1}");
        assertThat(lilei.cookie("JSESSIONID")).isNull();
    }
}
