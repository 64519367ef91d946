package dev.vedette.testkit.tracker.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request as it arrived.
 *
 * @param path decoded, without the query
 * @param rawPath as sent
 * @param headers names in lower case, first value
 */
public record Call(
        String method,
        String path,
        String rawPath,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Map<String, String> vars) {

    public static final ObjectMapper JSON = new ObjectMapper();

    /** @param headers any case, all values */
    public static Call of(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
        Map<String, String> first = new LinkedHashMap<>();
        headers.forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Call(method, uri.getPath(), uri.getRawPath(), parse(uri.getRawQuery()), first, body, Map.of());
    }

    public String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public String var(String name) {
        return vars.get(name);
    }

    public String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing or broken body is the caller's fault: 400. */
    public JsonNode json() {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new Refusal(Reply.json(
                    400,
                    JSON.createObjectNode()
                            .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                    "errorMessages",
                                    JSON.createArrayNode().add("Unexpected character in the request body"))
                            .set("errors", JSON.createObjectNode())));
        }
    }

    /** Form fields of a posted HTML form. */
    public Map<String, String> form() {
        return parse(text());
    }

    Call with(Map<String, String> variables) {
        return new Call(method, path, rawPath, query, headers, body, variables);
    }

    static Map<String, String> parse(String query) {
        Map<String, String> out = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return out;
        }
        for (String pair : List.of(query.split("&"))) {
            int eq = pair.indexOf('=');
            String key = eq < 0 ? pair : pair.substring(0, eq);
            String value = eq < 0 ? "" : pair.substring(eq + 1);
            out.putIfAbsent(
                    URLDecoder.decode(key, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return out;
    }
}
