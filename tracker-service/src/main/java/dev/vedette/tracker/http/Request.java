package dev.vedette.tracker.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call.
 *
 * @param path appended to the base address, with its query
 * @param write whether the tracker's state may be another afterwards; decides what a lost reply means
 * @param family calls that share a limit
 * @param item id of the item it is about, or {@code null}
 */
public record Request(
        String method,
        String path,
        JsonNode body,
        String contentType,
        boolean write,
        String family,
        String item,
        Map<String, String> headers) {

    public static Request get(String path, String family, String item) {
        return new Request("GET", path, null, null, false, family, item, Map.of());
    }

    /** A question that needs a body. */
    public static Request ask(String path, JsonNode body, String family) {
        return new Request("POST", path, body, "application/json", false, family, null, Map.of());
    }

    public static Request post(String path, JsonNode body, String family, String item) {
        return new Request("POST", path, body, "application/json", true, family, item, Map.of());
    }

    public static Request put(String path, JsonNode body, String family, String item) {
        return new Request("PUT", path, body, "application/json", true, family, item, Map.of());
    }

    public static Request patch(String path, JsonNode body, String type, String family, String item) {
        return new Request("PATCH", path, body, type, true, family, item, Map.of());
    }

    public Request as(String type) {
        return new Request(method, path, body, type, write, family, item, headers);
    }

    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, path, body, contentType, write, family, item, more);
    }
}
