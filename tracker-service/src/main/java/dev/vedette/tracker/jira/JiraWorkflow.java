package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.Resolution;
import java.util.LinkedHashMap;
import java.util.Map;

/** Moves an issue by whatever transition leads to the wanted category today; ids of transitions are never kept. */
final class JiraWorkflow {
    private final Wire wire;
    private final Dialect dialect;

    JiraWorkflow(Wire wire, Dialect dialect) {
        this.wire = wire;
        this.dialect = dialect;
    }

    Answer<Void> move(String id, Category target, Resolution resolution, Map<String, JsonNode> constants) {
        String path = dialect.api() + "/issue/" + id + "/transitions";
        Answer<JsonNode> ways = wire.send(Request.get(path + "?expand=transitions.fields", "transitions", id));
        if (!(ways instanceof Answer.Done<JsonNode>(JsonNode page))) {
            return ways.map(v -> null);
        }
        for (JsonNode way : page.path("transitions")) {
            if (way.path("to").path("statusCategory").path("key").asText().equals(target.word())) {
                return go(path, id, way, resolution, constants);
            }
        }
        return new Answer.Refused<>(
                400,
                "no transition leads to a status of the category \"" + target.word()
                        + "\" from here, or this account may not use it",
                Map.of());
    }

    private Answer<Void> go(
            String path, String id, JsonNode way, Resolution resolution, Map<String, JsonNode> constants) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.putObject("transition").put("id", way.path("id").asText());
        ObjectNode fields = Json.MAPPER.createObjectNode();
        Map<String, String> missing = new LinkedHashMap<>();
        way.path("fields").properties().forEach(e -> {
            if (constants.containsKey(e.getKey())) {
                fields.set(e.getKey(), constants.get(e.getKey()));
            } else if (e.getKey().equals("resolution")) {
                pick(e.getValue(), resolution)
                        .ifPresent(r -> fields.putObject("resolution").put("id", r));
            } else if (e.getValue().path("required").asBoolean()
                    && !e.getValue().path("hasDefaultValue").asBoolean()) {
                missing.put(
                        e.getKey(),
                        e.getValue().path("name").asText(e.getKey()) + " is required on the screen of \""
                                + way.path("name").asText() + "\"; give it a value in the profile");
            }
        });
        if (!missing.isEmpty()) {
            return new Answer.Refused<>(400, "the transition asks for more than the profile gives", missing);
        }
        if (!fields.isEmpty()) {
            body.set("fields", fields);
        }
        return wire.send(Request.post(path, body, "transition", id)).map(v -> null);
    }

    private static java.util.Optional<String> pick(JsonNode field, Resolution wanted) {
        for (JsonNode value : field.path("allowedValues")) {
            if (JiraRead.resolution(value.path("name").asText()) == wanted) {
                return java.util.Optional.of(value.path("id").asText());
            }
        }
        return java.util.Optional.empty();
    }
}
