package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Headers, cookies, and how much anybody may send. */
@SecurityTest
class ProtectionTests {

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Test
    void own_pages_load_nothing_from_elsewhere_and_stand_in_no_frame() {
        HttpResponse<String> page = Caller.nobody(port).get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void the_webapps_pages_have_a_policy_too() {
        HttpResponse<String> page = Caller.session(port, "lilei").get("/camunda/app/tasklist/default/");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("frame-ancestors 'none'", "object-src 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void https_is_insisted_on_where_it_is_used(@Autowired WebApplicationContext app) throws Exception {
        var http =
                MockMvcBuilders.webAppContextSetup(app).apply(springSecurity()).build();
        http.perform(get("/login").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        http.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void no_script_reads_the_sessions_cookie_and_no_other_site_sends_the_token() {
        HttpResponse<String> answer = Caller.nobody(port)
                .send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "application/x-www-form-urlencoded",
                        "username=lilei&password=demo");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"))
                .isNotEmpty();
        assertThat(Caller.nobody(port).get("/login").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SALESWEEK-TOKEN="))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"))
                .isNotEmpty();
    }

    @Test
    void a_body_of_the_api_is_of_sensible_size_and_depth() {
        Caller lilei = Caller.basic(port, "lilei", "demo").with("Accept-Language", "en");
        HttpResponse<String> large = lilei.post("/api/echo", "{\"a\":\"" + "x".repeat(1_100_000) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("一次发送的内容超出了限制");
        assertThat(lilei.post("/api/echo", "{\"a\":" + "[".repeat(100_000)).statusCode())
                .isEqualTo(400);
        assertThat(lilei.post("/api/echo", "{\"a\":" + "9".repeat(100_000) + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(lilei.with("Content-Encoding", "gzip")
                        .post("/api/echo", "{}")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_sign_in_form_is_small_and_names_are_short() {
        Caller nobody = Caller.nobody(port);
        nobody.get("/login");
        String form = "_csrf=" + nobody.cookie("SALESWEEK-TOKEN") + "&password=x&username=";
        for (int length : new int[] {10_000, 5_000_000}) {
            assertThat(nobody.send("POST", "/login", "application/x-www-form-urlencoded", form + "x".repeat(length))
                            .statusCode())
                    .isIn(302, 401, 413);
        }
    }

    @Test
    void endless_headers_are_refused_without_a_word_about_the_server() throws IOException {
        for (String head : List.of(
                "GET /api/now HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /api/now HTTP/1.1\r\nHost: x\r\n" + "X-Many: 1\r\n".repeat(5_000) + "\r\n",
                "GET /api/" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/now\u0000 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/now HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /api/now HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "NONSENSE AND MORE\r\n\r\n")) {
            String answer = raw(head);
            assertThat(answer)
                    .as(head.lines().findFirst().orElseThrow().substring(0, 8))
                    .matches("(?s)HTTP/1.1 4\\d\\d.*|");
            assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("tomcat", "exception", "java.", "\tat ");
        }
    }

    @Test
    void a_hundred_guesses_at_once_are_counted_like_one_after_the_other() throws Exception {
        company.person("crowded", "Crowded", "en", "rep");
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String guess = "guess" + i;
            guesses.add(
                    () -> Caller.basic(port, "crowded", guess).get("/api/now").statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : threads.invokeAll(guesses)) {
            answers.add(answer.get());
        }
        threads.shutdown();
        assertThat(answers).filteredOn(status -> status == 401).hasSizeLessThan(10);
        assertThat(answers).containsOnly(401, 429);
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.net.SocketException closedBeforeItWasSent) {
                return "";
            }
        }
    }
}
