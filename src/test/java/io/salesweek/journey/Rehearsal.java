package io.salesweek.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The application in profile {@code rehearsal} as other programs meet it: over HTTP, with Basic sign-in. */
public final class Rehearsal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    public Rehearsal(int port) {
        root = "http://localhost:" + port;
    }

    /** An answer: status and JSON body (a missing node when it is empty). */
    public record Answer(int status, JsonNode body) {

        /** What a person reads when something was refused: the problem's detail, or the engine's message. */
        public String sentence() {
            return body.has("detail")
                    ? body.get("detail").asText()
                    : body.path("message").asText();
        }
    }

    /** Moves the clock and runs everything due until then. */
    public void clock(String now) {
        expect(200, call("admin", "PUT", "/api/clock", "application/json", "{\"now\": \"" + now + "\"}"));
    }

    /** Imports rows (the first line is the header); every row must be taken. */
    public void send(String kind, String... lines) {
        Answer answer = call("admin", "POST", "/api/imports/" + kind, "text/csv", String.join("\n", lines));
        expect(200, answer);
        if (!answer.body().path("rejected").isEmpty()) {
            throw new AssertionError("Rejected: " + answer.body().path("rejected"));
        }
    }

    public Answer get(String person, String path) {
        return call(person, "GET", path, null, null);
    }

    public Answer post(String person, String path, JsonNode body) {
        return call(person, "POST", path, "application/json", body == null ? "" : body.toString());
    }

    /** Any call; what it answers may be anything. */
    public Answer call(String person, String verb, String path, String body) {
        return call(person, verb, path, "application/json", body);
    }

    /** The person's open tasks with this element id in this case (its business key). */
    public JsonNode tasks(String person, String element, String businessKey) {
        Answer answer = get(
                person,
                "/engine-rest/task?assignee=" + person + "&taskDefinitionKey=" + element
                        + "&processInstanceBusinessKey=" + businessKey);
        expect(200, answer);
        return answer.body();
    }

    /** The only open one of these tasks. */
    public String task(String person, String element, String businessKey) {
        JsonNode tasks = tasks(person, element, businessKey);
        if (tasks.size() != 1) {
            throw new AssertionError(person + " has " + tasks.size() + " tasks " + element + " in " + businessKey);
        }
        return tasks.get(0).get("id").asText();
    }

    /** What a task's form shows, by key. */
    public JsonNode form(String person, String task) {
        return shown(person, "/engine-rest/task/" + task + "/form-variables");
    }

    /** What a start form shows, by key. */
    public JsonNode startForm(String person, String process) {
        return shown(person, "/engine-rest/process-definition/key/" + process + "/form-variables");
    }

    private JsonNode shown(String person, String path) {
        Answer answer = get(person, path);
        expect(200, answer);
        ObjectNode values = JSON.createObjectNode();
        answer.body().fields().forEachRemaining(field -> values.set(field.getKey(), value(field.getValue())));
        return values;
    }

    /** Sends a task's form; lists travel as Json. */
    public Answer submit(String person, String task, String values) {
        return post(person, "/engine-rest/task/" + task + "/submit-form", variables(values));
    }

    /** Sends a task's form with typed values, as the engine's REST has them. */
    public Answer submitTyped(String person, String task, JsonNode variables) {
        return post(person, "/engine-rest/task/" + task + "/submit-form", variables);
    }

    /** Starts a process by its form, likewise. */
    public Answer startTyped(String person, String process, JsonNode variables) {
        return post(person, "/engine-rest/process-definition/key/" + process + "/submit-form", variables);
    }

    /** Starts a process by its form. */
    public Answer start(String person, String process, String values) {
        return post(person, "/engine-rest/process-definition/key/" + process + "/submit-form", variables(values));
    }

    /** JSON written with single quotes. */
    public static JsonNode json(String text) {
        return read(text.replace('\'', '"'));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + " but was " + answer.status() + ": " + answer.body());
        }
    }

    private static JsonNode variables(String values) {
        ObjectNode variables = JSON.createObjectNode();
        json(values).fields().forEachRemaining(field -> variables.set(field.getKey(), variable(field.getValue())));
        return JSON.createObjectNode().set("variables", variables);
    }

    private static ObjectNode variable(JsonNode value) {
        ObjectNode variable = JSON.createObjectNode();
        if (value.isContainerNode()) {
            return variable.put("value", value.toString()).put("type", "Json");
        }
        return variable.set("value", value);
    }

    private static JsonNode value(JsonNode variable) {
        JsonNode value = variable.path("value");
        return "Json".equals(variable.path("type").asText()) ? read(value.asText()) : value;
    }

    private Answer call(String person, String verb, String path, String type, String body) {
        String secret = "admin".equals(person) ? "demo" : "start";
        String pair = Base64.getEncoder().encodeToString((person + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Basic " + pair);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
