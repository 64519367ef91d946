package dev.vedette.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;

/** A json-patch document under construction. */
final class Patch {
    private final ArrayNode ops = Json.MAPPER.createArrayNode();

    /** The rest only happens if nobody changed the item since this revision. */
    Patch testRevision(String revision) {
        ops.addObject().put("op", "test").put("path", "/rev").put("value", Integer.parseInt(revision));
        return this;
    }

    Patch field(String name, String value) {
        ops.addObject().put("op", "add").put("path", "/fields/" + name).put("value", value);
        return this;
    }

    Patch field(String name, JsonNode value) {
        ops.addObject().put("op", "add").put("path", "/fields/" + name).set("value", value);
        return this;
    }

    Patch hyperlink(String url, String comment) {
        relation("Hyperlink", url).putObject("attributes").put("comment", comment);
        return this;
    }

    Patch parent(String url) {
        relation("System.LinkTypes.Hierarchy-Reverse", url);
        return this;
    }

    private ObjectNode relation(String rel, String url) {
        return ops.addObject()
                .put("op", "add")
                .put("path", "/relations/-")
                .putObject("value")
                .put("rel", rel)
                .put("url", url);
    }

    int size() {
        return ops.size();
    }

    ArrayNode json() {
        return ops;
    }
}
