package dev.vedette.testkit.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One work item; every change makes a revision. */
public final class WorkItem {
    public final int id;
    public int rev = 1;
    public boolean deleted;
    public Instant changed;
    public Instant searchableFrom;
    public final Map<String, JsonNode> fields = new TreeMap<>();
    public final ArrayNode relations = Call.JSON.createArrayNode();
    public final List<String> comments = new ArrayList<>();
    /** Who wrote which comment. */
    public final List<String> authors = new ArrayList<>();
    /** Fields that people turned to Markdown. */
    public final Map<String, String> formats = new TreeMap<>();

    WorkItem(int id) {
        this.id = id;
    }

    public String field(String name) {
        return fields.containsKey(name) ? fields.get(name).asText() : null;
    }

    ObjectNode json(String base, boolean withRelations) {
        ObjectNode out = Call.JSON.createObjectNode().put("id", id).put("rev", rev);
        ObjectNode f = out.putObject("fields");
        fields.forEach(f::set);
        f.put("System.ChangedDate", changed.toString())
                .put("System.Rev", rev)
                .put("System.CommentCount", comments.size());
        if (!formats.isEmpty()) {
            formats.forEach(out.putObject("multilineFieldsFormat")::put);
        }
        if (withRelations && !relations.isEmpty()) {
            out.set("relations", relations.deepCopy());
        }
        return out.put("url", base + "/_apis/wit/workItems/" + id);
    }
}
