package dev.vedette.tracker.spi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * An item to make in one call, marker included.
 *
 * @param summary one line
 * @param description Markdown; the adapter puts it into a block it can find again
 * @param priority the tracker's id of the priority, or {@code null} to leave it to the tracker
 * @param labels ours, the marker's label among them
 * @param deepLink where the finding is shown
 * @param variables values for templates in the profile's constants, such as {@code finding.severity}
 */
public record NewItem(
        String summary,
        String description,
        String priority,
        List<String> labels,
        Marker marker,
        String deepLink,
        Map<String, String> variables) {

    /** A constant of the profile with {@code {{name}}} replaced in every text in it, however deep. */
    public JsonNode filled(JsonNode constant) {
        if (constant.isTextual()) {
            String text = constant.asText();
            for (Map.Entry<String, String> v : variables.entrySet()) {
                text = text.replace("{{" + v.getKey() + "}}", v.getValue());
            }
            return JsonNodeFactory.instance.textNode(text);
        }
        if (constant.isArray()) {
            ArrayNode out = JsonNodeFactory.instance.arrayNode();
            constant.forEach(n -> out.add(filled(n)));
            return out;
        }
        if (constant.isObject()) {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            constant.properties().forEach(p -> out.set(p.getKey(), filled(p.getValue())));
            return out;
        }
        return constant;
    }
}
