package dev.vedette.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a changed schema breaks for those who know the older one: readers of old events, and old readers of new ones. */
final class SchemaDiff {

    private static final Set<String> CHILDREN = Set.of("properties", "$defs");

    private SchemaDiff() {}

    static List<String> breaks(JsonNode before, JsonNode after) {
        List<String> breaks = new ArrayList<>();
        compare("", before, after, breaks);
        return breaks;
    }

    private static void compare(String at, JsonNode before, JsonNode after, List<String> breaks) {
        if (!words(before.path("type")).equals(words(after.path("type")))) {
            breaks.add(at + ": another type, " + before.path("type") + " became " + after.path("type"));
        }
        for (String key : List.of("$ref", "const")) {
            if (!before.path(key).equals(after.path(key))) {
                breaks.add(at + ": another " + key);
            }
        }
        Set<String> gone = words(before.path("enum"));
        gone.removeAll(words(after.path("enum")));
        if (!gone.isEmpty()) {
            breaks.add(at + ": values removed: " + gone);
        }
        Set<String> required = words(after.path("required"));
        required.removeAll(words(before.path("required")));
        if (!required.isEmpty()) {
            breaks.add(at + ": newly required: " + required);
        }
        for (String group : CHILDREN) {
            before.path(group).properties().forEach(p -> {
                JsonNode now = after.path(group).path(p.getKey());
                if (now.isMissingNode()) {
                    breaks.add(at + "/" + p.getKey() + ": removed or renamed");
                } else {
                    compare(at + "/" + p.getKey(), p.getValue(), now, breaks);
                }
            });
        }
        for (String key : List.of("items", "additionalProperties")) {
            if (before.path(key).isObject()) {
                compare(at + "/" + key, before.path(key), after.path(key), breaks);
            }
        }
        for (int i = 0; i < before.path("oneOf").size(); i++) {
            compare(
                    at + "/oneOf" + i,
                    before.path("oneOf").get(i),
                    after.path("oneOf").path(i),
                    breaks);
        }
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(n -> words.add(n.asText()));
        } else if (!node.isMissingNode()) {
            words.add(node.asText());
        }
        return words;
    }
}
