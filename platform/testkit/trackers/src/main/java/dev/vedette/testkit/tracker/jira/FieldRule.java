package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import java.util.List;

/**
 * What a project asks of one field.
 *
 * @param type schema type: string, array, priority, user, issuelink, option
 * @param onScreen a field on no screen cannot be set, neither on create nor on edit
 * @param allowed ids of the allowed values; empty for free ones
 */
public record FieldRule(
        String id,
        String name,
        String type,
        boolean required,
        boolean hasDefault,
        boolean onScreen,
        List<String> allowed) {

    public static FieldRule free(String id, String name, String type) {
        return new FieldRule(id, name, type, false, false, true, List.of());
    }

    public static FieldRule required(String id, String name, String type) {
        return new FieldRule(id, name, type, true, false, true, List.of());
    }

    public FieldRule offScreen() {
        return new FieldRule(id, name, type, required, hasDefault, false, allowed);
    }

    ObjectNode createMeta() {
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("required", required).put("hasDefaultValue", hasDefault).put("name", name);
        out.put("key", id).put("fieldId", id);
        ObjectNode schema = out.putObject("schema");
        schema.put("type", type);
        if (type.equals("array")) {
            schema.put("items", "string");
        }
        if (id.startsWith("customfield_")) {
            schema.put("custom", "com.atlassian.jira.plugin.system.customfieldtypes:textfield");
            schema.put("customId", Long.parseLong(id.substring("customfield_".length())));
        } else {
            schema.put("system", id);
        }
        out.putArray("operations").add("set");
        if (!allowed.isEmpty()) {
            ArrayNode values = out.putArray("allowedValues");
            allowed.forEach(v -> values.addObject().put("id", v).put("name", Names.priority(v)));
        }
        return out;
    }
}
