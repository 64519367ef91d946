package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.spi.ManagedBlock;
import java.util.Optional;

/** ADF. The block is a panel, so that it is open to the eye, and begins with its title. */
final class CloudDialect implements Dialect {

    @Override
    public String api() {
        return "/rest/api/3";
    }

    @Override
    public boolean cloud() {
        return true;
    }

    @Override
    public JsonNode description(String markdown) {
        ObjectNode doc = Adf.empty();
        doc.withArray("content").add(panel(markdown));
        return doc;
    }

    @Override
    public JsonNode comment(String markdown) {
        return Adf.doc(markdown);
    }

    private static ObjectNode panel(String markdown) {
        ObjectNode panel = Adf.node("panel");
        panel.putObject("attrs").put("panelType", "info");
        ArrayNode content = panel.putArray("content");
        ObjectNode title = Adf.node("paragraph");
        ObjectNode text =
                title.putArray("content").addObject().put("type", "text").put("text", ManagedBlock.TITLE);
        text.putArray("marks").addObject().put("type", "strong");
        content.add(title);
        Adf.doc(markdown).path("content").forEach(content::add);
        return panel;
    }

    @Override
    public String block(JsonNode description) {
        int at = position(description);
        return at < 0 ? null : Adf.text(description.path("content").path(at));
    }

    @Override
    public Optional<JsonNode> replace(JsonNode description, String markdown) {
        int at = position(description);
        if (at < 0) {
            return Optional.empty();
        }
        ObjectNode doc = description.deepCopy();
        ((ArrayNode) doc.path("content")).set(at, panel(markdown));
        return Optional.of(doc);
    }

    /** People may have turned the panel into an expand or plain text: any top-level node with the title will do. */
    private static int position(JsonNode description) {
        JsonNode content = description == null ? Json.MAPPER.missingNode() : description.path("content");
        for (int i = 0; i < content.size(); i++) {
            String type = content.get(i).path("type").asText();
            boolean container = type.equals("panel") || type.equals("expand");
            boolean titled = content.get(i).path("attrs").path("title").asText().equals(ManagedBlock.TITLE)
                    || Adf.text(content.get(i)).startsWith(ManagedBlock.TITLE);
            if (container && titled) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String words(JsonNode body) {
        return Adf.text(body);
    }
}
