package dev.vedette.tracker.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.web.problem.ProblemException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the three HTTP forms: structured, batch, and binary with {@code ce-} headers. */
final class CloudEventReader {
    private static final Set<String> NAMED = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "data",
            "data_base64");
    private static final int MAX_BATCH = 500;

    private CloudEventReader() {}

    /** @param headers names in lower case */
    static List<CloudEvent> read(String contentType, Map<String, String> headers, byte[] body) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (headers.containsKey("ce-specversion")) {
            return List.of(binary(headers, type, body));
        }
        JsonNode json = json(body);
        if (json.isArray()) {
            return batch(json);
        }
        if (!json.isObject()) {
            throw wrong("The body is not a CloudEvent.", "body");
        }
        return List.of(structured(json, ""));
    }

    private static List<CloudEvent> batch(JsonNode list) {
        if (list.size() > MAX_BATCH) {
            throw ProblemException.tooLarge(
                    "A batch holds at most " + MAX_BATCH + " events, this one " + list.size() + ".",
                    "body",
                    "Send it in several batches.");
        }
        List<CloudEvent> out = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            out.add(structured(list.get(i), "/" + i));
        }
        return out;
    }

    private static CloudEvent structured(JsonNode e, String where) {
        Map<String, String> extensions = new TreeMap<>();
        e.properties().forEach(p -> {
            if (!NAMED.contains(p.getKey()) && p.getValue().isValueNode()) {
                extensions.put(p.getKey(), p.getValue().asText());
            }
        });
        requireVersion(e.path("specversion").asText(null), where);
        return new CloudEvent(
                require(e.path("id").asText(null), where + "/id"),
                require(e.path("source").asText(null), where + "/source"),
                require(e.path("type").asText(null), where + "/type"),
                e.path("subject").asText(null),
                time(e.path("time").asText(null), where + "/time"),
                extensions,
                data(e, where));
    }

    private static JsonNode data(JsonNode e, String where) {
        if (!e.has("data_base64")) {
            return e.path("data");
        }
        try {
            return json(e.path("data_base64").binaryValue());
        } catch (IOException | IllegalArgumentException notBase64) {
            throw wrong("data_base64 is not base64.", where + "/data_base64");
        }
    }

    private static CloudEvent binary(Map<String, String> headers, String type, byte[] body) {
        Map<String, String> extensions = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith("ce-") && !NAMED.contains(name.substring(3))) {
                extensions.put(name.substring(3), value);
            }
        });
        requireVersion(headers.get("ce-specversion"), "ce-specversion");
        JsonNode data = body.length == 0
                ? Json.MAPPER.missingNode()
                : type.contains("json") || type.isEmpty()
                        ? json(body)
                        : Json.MAPPER
                                .getNodeFactory()
                                .textNode(new String(body, java.nio.charset.StandardCharsets.UTF_8));
        return new CloudEvent(
                require(headers.get("ce-id"), "ce-id"),
                require(headers.get("ce-source"), "ce-source"),
                require(headers.get("ce-type"), "ce-type"),
                headers.get("ce-subject"),
                time(headers.get("ce-time"), "ce-time"),
                extensions,
                data);
    }

    private static void requireVersion(String version, String where) {
        if (!"1.0".equals(version)) {
            throw wrong(
                    "This is not a CloudEvent 1.0: specversion is " + (version == null ? "missing" : version) + ".",
                    where + "/specversion");
        }
    }

    private static String require(String value, String where) {
        if (value == null || value.isBlank()) {
            throw wrong("A CloudEvent needs id, source and type.", where);
        }
        return value;
    }

    private static Instant time(String value, String where) {
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw wrong("The time is not RFC 3339: " + value, where);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode node = Json.MAPPER.readTree(body);
            return node == null ? Json.MAPPER.missingNode() : node;
        } catch (IOException e) {
            throw wrong("The body is not JSON.", "body");
        }
    }

    private static ProblemException wrong(String detail, String where) {
        return ProblemException.of(
                400,
                "not-a-cloudevent",
                "Not a CloudEvent",
                detail,
                where,
                "Send a CloudEvent 1.0, structured, batched or binary; or use /api/tracker/changes/manual.");
    }
}
