package io.salesweek.security.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.salesweek.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What may be sent to the engine: queries without expressions at any depth (the engine would evaluate them: a published hole of this
 * version, without a fix), values that are not serialized Java objects, JSON of sensible size and depth. Files (multipart) are taken
 * for deployments only: elsewhere the engine would make Java objects of them.
 */
class SafeBodies {

    static final int MAX_BYTES = 1024 * 1024;
    /** Of all the files of a deployment. */
    private static final int MAX_UPLOAD = 8 * MAX_BYTES;

    private static final String DEPLOYMENT = "/deployment/create";
    private static final int MAX_DEPTH = 50;

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /** @return the request, to be read from its beginning */
    HttpServletRequest check(HttpServletRequest request) throws IOException {
        checkQuery(request.getQueryString());
        boolean files = isMultipart(request) && request.getRequestURI().endsWith(DEPLOYMENT);
        byte[] body = Bodies.read(request, files ? MAX_UPLOAD : MAX_BYTES);
        if (body.length > 0 && !files) {
            checkJson(request, body);
        }
        return new ReadAgain(request, body);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return contentType(request).startsWith("multipart/");
    }

    private static String contentType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private static void checkQuery(String query) {
        if (query != null) {
            UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
                    .map(SafeBodies::decoded)
                    .forEach(SafeBodies::refuseExpression);
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Problem.badInput("security.body.unreadable");
        }
    }

    private void checkJson(HttpServletRequest request, byte[] body) throws IOException {
        if (!contentType(request).contains("json")) {
            throw Problem.badInput("security.body.json");
        }
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    checkField(parser);
                }
            }
        } catch (JsonProcessingException unreadable) {
            throw Problem.badInput("security.body.unreadable");
        }
    }

    private static void checkField(JsonParser parser) throws IOException {
        String name = parser.currentName();
        refuseExpression(name);
        if (parser.nextToken() == JsonToken.VALUE_STRING
                && name.equalsIgnoreCase("type")
                && parser.getText().equalsIgnoreCase("object")) {
            throw Problem.badInput("security.body.object");
        }
    }

    private static void refuseExpression(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith("expression")) {
            throw Problem.badInput("security.body.expression");
        }
    }
}
