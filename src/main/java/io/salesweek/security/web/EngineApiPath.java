package io.salesweek.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** Where below the engine's API a request goes: one form of a path for both surfaces, so that one list holds for both. */
final class EngineApiPath {

    private static final List<String> ENGINE_ROOTS = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final String WEBAPPS = "/camunda/api/";

    private EngineApiPath() {}

    /** Whether the engine's or the webapps' APIs will answer, as the address is written or as the server reads it. */
    static boolean leadsThere(HttpServletRequest request) {
        return leadsToEngineRest(request) || begins(request, "/camunda/api");
    }

    /** Whether {@code /engine-rest} will answer. */
    static boolean leadsToEngineRest(HttpServletRequest request) {
        return begins(request, "/engine-rest");
    }

    private static boolean begins(HttpServletRequest request, String root) {
        String decoded = decoded(request);
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        return decoded == null || decoded.startsWith(root) || (request.getServletPath() + rest).startsWith(root);
    }

    /**
     * Empty: not an address of the engine's or the webapps' APIs, or one that can be read in two ways. The firewall has refused double
     * slashes, semicolons and encoded separators before; this does not rely on it.
     */
    static Optional<String> of(HttpServletRequest request) {
        String path = decoded(request);
        if (path == null || path.contains("//") || path.contains("/.") || path.contains(";") || path.contains("\\")) {
            return Optional.empty();
        }
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return ENGINE_ROOTS.stream()
                .filter(root -> trimmed.equals(root) || trimmed.startsWith(root + "/"))
                .findFirst()
                .map(root -> trimmed.substring(root.length()))
                .or(() -> trimmed.startsWith(WEBAPPS) ? Optional.of(trimmed) : Optional.empty());
    }

    private static String decoded(HttpServletRequest request) {
        try {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
