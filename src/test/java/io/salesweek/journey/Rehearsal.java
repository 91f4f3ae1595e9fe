package io.salesweek.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The application in profile {@code rehearsal} as other programs meet it: over HTTP, with Basic sign-in. */
public final class Rehearsal {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    public Rehearsal(int port) {
        root = "http://localhost:" + port;
    }

    /** An answer: status, media type (empty without a body) and JSON body (a missing node when it is empty). */
    public record Answer(int status, String type, JsonNode body) {

        /** What a person reads when something was refused: the problem's detail, or the engine's message. */
        public String sentence() {
            return body.has("detail")
                    ? body.get("detail").asText()
                    : body.path("message").asText();
        }
    }

    /** Moves the clock and runs everything due until then. */
    public void clock(String now) {
        expect(200, call("admin", "PUT", "/api/clock", clockBody(now)));
    }

    /** The same beside a running job executor or another node: where one was faster with a job, the clock is asked again. */
    public void clockBesideOthers(String now) {
        int tries = 0;
        while (call("admin", "PUT", "/api/clock", clockBody(now)).status() != 200) {
            if (++tries > 20) {
                throw new AssertionError("The clock cannot be set to " + now);
            }
        }
    }

    public static String clockBody(String now) {
        return "{\"now\": \"" + now + "\"}";
    }

    /** Imports rows (the first line is the header); every row must be taken. */
    public void send(String kind, String... lines) {
        imported("/api/imports/" + kind, String.join("\n", lines));
    }

    /** Imports another program's file by that mapping; every row must be taken. The counts are answered. */
    public JsonNode sendFile(String kind, Path file, String mapping) {
        try {
            return imported("/api/imports/" + kind + "?mapping=" + mapping, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode imported(String path, String csv) {
        Answer answer = call("admin", "POST", path, "text/csv", csv);
        expect(200, answer);
        if (!answer.body().path("rejected").isEmpty()) {
            throw new AssertionError("Rejected: " + answer.body().path("rejected"));
        }
        return answer.body();
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
        return values(answer.body());
    }

    /** What the engine's REST has as typed variables, by name. */
    public static JsonNode values(JsonNode variables) {
        ObjectNode values = JSON.createObjectNode();
        variables.fields().forEachRemaining(field -> values.set(field.getKey(), value(field.getValue())));
        return values;
    }

    /** Sends a task's form; lists travel as Json. */
    public Answer submit(String person, String task, String values) {
        return post(person, "/engine-rest/task/" + task + "/submit-form", variables(values));
    }

    /** Takes a group's task for oneself. */
    public void claim(String person, String task) {
        expect(204, post(person, "/engine-rest/task/" + task + "/claim", json("{'userId':'" + person + "'}")));
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

    /** Any call; {@code person} null: nobody is signed in. */
    public Answer call(String person, String verb, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (person != null) {
            request.header("Authorization", "Basic " + secret(person));
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            String told = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(answer.statusCode(), told, read(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String secret(String person) {
        String pair = person + ":" + ("admin".equals(person) ? "demo" : "start");
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
