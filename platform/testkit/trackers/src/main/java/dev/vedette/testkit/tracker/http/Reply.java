package dev.vedette.testkit.tracker.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One reply; headers keep their order. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static Reply json(int status, JsonNode body) {
        return text(status, "application/json;charset=UTF-8", body.toString());
    }

    public static Reply html(int status, String body) {
        return text(status, "text/html;charset=UTF-8", body);
    }

    public static Reply text(int status, String type, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply empty(int status) {
        return new Reply(status, new LinkedHashMap<>(), new byte[0]);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
