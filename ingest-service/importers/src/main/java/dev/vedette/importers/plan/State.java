package dev.vedette.importers.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.iac.Environment;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A state file of version 4 as resources. */
final class State {
    private State() {}

    static List<Resource> read(String file, JsonNode state) {
        List<Resource> resources = new ArrayList<>();
        int i = 0;
        for (JsonNode r : state.path("resources")) {
            String module = r.path("module").asText("");
            boolean data = r.path("mode").asText().equals("data");
            String base = (module.isEmpty() ? "" : module + ".") + (data ? "data." : "")
                    + r.path("type").asText() + "." + r.path("name").asText();
            int k = 0;
            for (JsonNode instance : r.path("instances")) {
                JsonNode key = instance.path("index_key");
                String suffix = key.isMissingNode()
                        ? ""
                        : key.isNumber() ? "[" + key.asInt() + "]" : "[\"" + key.asText() + "\"]";
                resources.add(new Resource(
                        base + suffix,
                        r.path("type").asText(),
                        r.path("name").asText(),
                        data,
                        body(instance),
                        file,
                        "/resources/" + i + "/instances/" + k++,
                        false,
                        false,
                        depends(instance)));
            }
            i++;
        }
        return ById.join(resources);
    }

    private static Value.Fields body(JsonNode instance) {
        Set<String> secret = new HashSet<>();
        instance.path("sensitive_attributes").forEach(path -> {
            JsonNode first = path.isArray() ? path.path(0).path("value") : path.path("value");
            secret.add(first.asText());
        });
        Map<String, Value> fields = new LinkedHashMap<>();
        instance.path("attributes").properties().forEach(e -> {
            Value v = JsonValues.value(e.getValue());
            boolean hide = secret.contains(e.getKey())
                    || Environment.isSecret(e.getKey(), v.text().orElse(""));
            fields.put(e.getKey(), v.with(Refs.NONE, hide));
        });
        return new Value.Fields(fields, Map.of(), Refs.NONE, false);
    }

    private static SortedSet<Ref> depends(JsonNode instance) {
        SortedSet<Ref> refs = new TreeSet<>();
        instance.path("dependencies").forEach(d -> refs.add(new Ref(d.asText(), "")));
        return refs;
    }
}
