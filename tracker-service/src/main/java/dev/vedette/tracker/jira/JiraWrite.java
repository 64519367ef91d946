package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.markdown.Md;
import dev.vedette.tracker.spi.NewItem;

/** Bodies of writing requests. */
final class JiraWrite {
    static final int MAX_SUMMARY = 255;
    /** Below the vendor's 32,767 to leave room for what people add. */
    static final int MAX_DESCRIPTION = 28_000;

    private final Dialect dialect;
    private final JiraSettings settings;

    JiraWrite(Dialect dialect, JiraSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    /** Everything in the one call, the marker included. Fields the create screen does not take are left out. */
    ObjectNode create(NewItem item, CreateMeta meta) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        ObjectNode fields = body.putObject("fields");
        fields.putObject("project").put("key", settings.project());
        fields.putObject("issuetype").put("id", settings.issueType());
        fields.put("summary", oneLine(item.summary()));
        if (meta.takes("description")) {
            fields.set("description", dialect.description(fit(item.description())));
        }
        if (meta.takes("labels")) {
            ArrayNode labels = fields.putArray("labels");
            item.labels().forEach(labels::add);
        }
        if (item.priority() != null && meta.allows("priority", item.priority())) {
            fields.putObject("priority").put("id", item.priority());
        }
        if (settings.parent() != null && meta.takes("parent")) {
            fields.putObject("parent").put(settings.parent().matches("\\d+") ? "id" : "key", settings.parent());
        }
        settings.constants().forEach((field, value) -> fields.set(field, item.filled(value)));
        ArrayNode properties = body.putArray("properties");
        properties
                .addObject()
                .put("key", JiraRead.PROPERTY)
                .putObject("value")
                .put("f", item.marker().item())
                .put("i", item.marker().intent());
        return body;
    }

    static String oneLine(String summary) {
        return Md.truncate(Md.words(summary), MAX_SUMMARY - 1);
    }

    /** The deep link stands on the item beside the text, so a cut text still leads to the whole one. */
    static String fit(String markdown) {
        return markdown.length() <= MAX_DESCRIPTION
                ? markdown
                : Md.truncate(markdown, MAX_DESCRIPTION)
                        + "\n\nThe text is longer than fits here; the link shows all of it.";
    }
}
