package dev.vedette.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.spi.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The states of each work item type and the category of each. Read once per type, for as long as the adapter lives. */
final class AzureStates {
    private final Wire wire;
    private final String types;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    /** @param types path of the project's work item types */
    AzureStates(Wire wire, String types) {
        this.wire = wire;
        this.types = types;
    }

    /** State to category, in the order of the workflow. */
    Answer<Map<String, String>> of(String type) {
        Map<String, String> before = known.get(type);
        if (before != null) {
            return new Answer.Done<>(before);
        }
        Answer<Map<String, String>> answer = wire.send(Request.get(
                        types + "/" + AzurePaths.encode(type) + "/states?" + AzurePaths.VERSION, "meta", null))
                .map(AzureStates::read);
        if (answer instanceof Answer.Done<Map<String, String>>(Map<String, String> fresh)) {
            known.put(type, fresh);
        }
        return answer;
    }

    private static Map<String, String> read(JsonNode page) {
        Map<String, String> out = new LinkedHashMap<>();
        page.path("value")
                .forEach(
                        s -> out.put(s.path("name").asText(), s.path("category").asText()));
        return out;
    }
}
