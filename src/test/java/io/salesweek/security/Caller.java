package io.salesweek.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody with an HTTP client: a program with Basic credentials, or a browser's cookies. Follows no redirect. */
final class Caller {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String root;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Caller(int port) {
        root = "http://localhost:" + port;
    }

    static Caller nobody(int port) {
        return new Caller(port);
    }

    static Caller basic(int port, String person, String password) {
        String pair = Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        return nobody(port).with("Authorization", "Basic " + pair);
    }

    /** Signed in with a session, by the webapps' form. */
    static Caller session(int port, String person) {
        Caller caller = nobody(port);
        HttpResponse<String> answer = caller.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + person + "&password=demo");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode() + " " + answer.body());
        }
        caller.get("/camunda/app/tasklist/default/");
        caller.cookie("XSRF-TOKEN");
        return caller;
    }

    Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Sends the webapps' token along, as their pages do. */
    Caller withWebappToken() {
        return with("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    HttpResponse<String> send(String verb, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
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
}
