package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a project's create screen takes, asks for and allows. */
record CreateMeta(Map<String, Field> fields, Instant readAt) {
    private static final Set<String> FILLED_BY_US = Set.of("summary", "issuetype", "project", "reporter");

    record Field(String id, String name, boolean required, boolean hasDefault, List<JsonNode> allowed) {}

    static CreateMeta of(JsonNode page, Instant now) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (JsonNode f : page.path("fields")) {
            String id = f.path("fieldId").asText(f.path("key").asText());
            fields.put(
                    id,
                    new Field(
                            id,
                            f.path("name").asText(id),
                            f.path("required").asBoolean(),
                            f.path("hasDefaultValue").asBoolean(),
                            StreamSupport.stream(f.path("allowedValues").spliterator(), false)
                                    .toList()));
        }
        return new CreateMeta(fields, now);
    }

    boolean takes(String field) {
        return fields.containsKey(field);
    }

    boolean allows(String field, String id) {
        Field f = fields.get(field);
        return f != null
                && (f.allowed.isEmpty()
                        || f.allowed.stream()
                                .anyMatch(v -> v.path("id").asText().equals(id)));
    }

    /** Required, without default, and nobody fills them. */
    List<Field> unfilled(Set<String> constants) {
        return fields.values().stream()
                .filter(f -> f.required && !f.hasDefault)
                .filter(f -> !FILLED_BY_US.contains(f.id) && !constants.contains(f.id))
                .toList();
    }
}
