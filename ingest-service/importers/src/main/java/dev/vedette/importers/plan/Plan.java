package dev.vedette.importers.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan, or the JSON form of a state, as resources. */
final class Plan {
    private final String file;
    private final Map<String, JsonNode> changes = new HashMap<>();
    private final boolean configured;
    final List<Resource> resources = new ArrayList<>();

    private Plan(String file, JsonNode plan) {
        this.file = file;
        this.configured = plan.has("configuration");
        plan.path("resource_changes").forEach(c -> changes.put(c.path("address").asText(), c.path("change")));
        ModulePlan root = ModulePlan.root(plan.path("configuration"));
        JsonNode values = plan.has("planned_values") ? plan.path("planned_values") : plan.path("values");
        String pointer = plan.has("planned_values") ? "/planned_values/root_module" : "/values/root_module";
        module(values.path("root_module"), root, pointer, 0);
        JsonNode prior = plan.path("prior_state").path("values").path("root_module");
        data(prior, root, 0);
    }

    static List<Resource> read(String file, JsonNode plan) {
        Plan p = new Plan(file, plan);
        return p.configured ? p.resources : ById.join(p.resources);
    }

    private void module(JsonNode m, ModulePlan config, String pointer, int depth) {
        int i = 0;
        for (JsonNode r : m.path("resources")) {
            resource(r, config, pointer + "/resources/" + i++);
        }
        int k = 0;
        for (JsonNode child : m.path("child_modules")) {
            if (depth < 30) {
                module(child, config.child(name(child)), pointer + "/child_modules/" + k++, depth + 1);
            }
        }
    }

    /** Data sources that were read stand in the prior state. */
    private void data(JsonNode m, ModulePlan config, int depth) {
        for (JsonNode r : m.path("resources")) {
            if (r.path("mode").asText().equals("data")) {
                resource(r, config, "/prior_state");
            }
        }
        for (JsonNode child : m.path("child_modules")) {
            if (depth < 30) {
                data(child, config.child(name(child)), depth + 1);
            }
        }
    }

    private static String name(JsonNode module) {
        String full = module.path("address").asText();
        if (full.length() > 2000) {
            return "";
        }
        String address = full.replaceAll("\\[[^\\]]*\\]", "");
        return address.substring(address.lastIndexOf('.') + 1);
    }

    private void resource(JsonNode r, ModulePlan config, String pointer) {
        String address = r.path("address").asText();
        boolean existing = r.path("mode").asText().equals("data");
        JsonNode change = changes.getOrDefault(address, MissingNode.getInstance());
        Value body = new Overlay(config)
                .join(r.path("values"), change.path("after_unknown"), secrets(r, change), expressions(config, r));
        resources.add(new Resource(
                address,
                r.path("type").asText(),
                r.path("name").asText(),
                existing,
                body instanceof Value.Fields f ? f : new Value.Fields(Map.of(), Map.of(), Refs.NONE, false),
                file,
                pointer,
                false,
                false,
                Refs.NONE));
    }

    private static JsonNode secrets(JsonNode r, JsonNode change) {
        return r.has("sensitive_values") ? r.path("sensitive_values") : change.path("after_sensitive");
    }

    private static JsonNode expressions(ModulePlan config, JsonNode r) {
        for (JsonNode c : config.config().path("resources")) {
            if (c.path("type").equals(r.path("type"))
                    && c.path("name").equals(r.path("name"))
                    && c.path("mode").equals(r.path("mode"))) {
                return c.path("expressions");
            }
        }
        return MissingNode.getInstance();
    }
}
