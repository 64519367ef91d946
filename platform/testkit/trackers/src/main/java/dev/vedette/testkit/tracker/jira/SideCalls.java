package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/** What hangs on an issue: properties, comments, remote links, links between issues, its changelog. */
final class SideCalls {
    private static final int MAX_PROPERTY = 32_768;

    private final Store store;
    private final String base;
    private final Render render;
    private final FieldWriter writer;

    SideCalls(Store store, String base, boolean rich) {
        this.store = store;
        this.base = base;
        this.render = new Render(base);
        this.writer = new FieldWriter(store, rich);
    }

    Reply property(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            JsonNode value = issue.properties.get(call.var("key"));
            if (value == null) {
                throw Errors.refuse(404, "The property with key '" + call.var("key") + "' does not exist.");
            }
            ObjectNode out = Call.JSON.createObjectNode().put("key", call.var("key"));
            out.set("value", value);
            return Reply.json(200, out);
        }
    }

    Reply setProperty(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            if (call.body().length > MAX_PROPERTY || call.var("key").length() > 255) {
                throw Errors.refuse(400, "The property is too long.");
            }
            boolean fresh = issue.properties.put(call.var("key"), call.json()) == null;
            return Reply.json(fresh ? 201 : 200, Call.JSON.createObjectNode());
        }
    }

    Reply deleteProperty(Call call) {
        synchronized (store) {
            if (store.issue(call.var("id")).properties.remove(call.var("key")) == null) {
                throw Errors.refuse(404, "The property does not exist.");
            }
            return Store.noContent();
        }
    }

    Reply comments(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            ObjectNode out = Call.JSON.createObjectNode();
            out.put("startAt", 0).put("maxResults", 5000).put("total", issue.comments.size());
            ArrayNode list = out.putArray("comments");
            issue.comments.forEach(c -> list.add(render.comment(issue, c)));
            return Reply.json(200, out);
        }
    }

    Reply comment(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            if (issue.project.missingPermissions.contains("ADD_COMMENTS")) {
                throw Errors.refuse(403, "You do not have the permission to comment on this issue.");
            }
            String wrong = writer.textWrong(call.json().path("body"), "comment");
            if (wrong != null) {
                throw Errors.fields(Map.of("comment", wrong));
            }
            Map<String, JsonNode> properties = new LinkedHashMap<>();
            call.json()
                    .path("properties")
                    .forEach(p -> properties.put(p.path("key").asText(), p.path("value")));
            Issue.Note note = add(issue, Person.TOOL, call.json().path("body"), properties);
            return Reply.json(201, render.comment(issue, note));
        }
    }

    Issue.Note add(Issue issue, Person author, JsonNode body, Map<String, JsonNode> properties) {
        Issue.Note note =
                new Issue.Note(Long.toString(store.nextId++), author, body, properties, store.clock.instant());
        issue.comments.add(note);
        store.touch(issue);
        store.tell("comment_created", issue, author, null, note);
        return note;
    }

    Reply remoteLinks(Call call) {
        synchronized (store) {
            ArrayNode out = Call.JSON.createArrayNode();
            store.issue(call.var("id")).remoteLinks.values().forEach(out::add);
            return Reply.json(200, out);
        }
    }

    /** Upsert by {@code globalId}; on update, what is left out becomes null. */
    Reply remoteLink(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            JsonNode request = call.json();
            if (request.path("object").path("url").asText("").isBlank()) {
                throw Errors.fields(Map.of("url", "'url' is required"));
            }
            String globalId = request.path("globalId").asText("link-" + store.nextId);
            ObjectNode before = issue.remoteLinks.get(globalId);
            ObjectNode link = request.deepCopy();
            long id = before == null ? store.nextId++ : before.path("id").asLong();
            String self = base + "/issue/" + issue.id + "/remotelink/" + id;
            link.put("id", id).put("self", self);
            issue.remoteLinks.put(globalId, link);
            store.touch(issue);
            ObjectNode out = Call.JSON.createObjectNode().put("id", id).put("self", self);
            return Reply.json(before == null ? 201 : 200, out);
        }
    }

    Reply issueLink(Call call) {
        synchronized (store) {
            Issue inward = store.issue(reference(call.json().path("inwardIssue")));
            Issue outward = store.issue(reference(call.json().path("outwardIssue")));
            String name = call.json().path("type").path("name").asText();
            outward.others.put("issuelinks", Call.JSON.createArrayNode().add(name + " " + inward.key));
            return Reply.empty(201);
        }
    }

    private static String reference(JsonNode ref) {
        return ref.has("id") ? ref.get("id").asText() : ref.path("key").asText();
    }

    Reply changelog(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            ObjectNode out = Call.JSON.createObjectNode();
            out.put("self", base + "/issue/" + issue.id + "/changelog");
            out.put("startAt", 0)
                    .put("maxResults", 100)
                    .put("total", issue.changes.size())
                    .put("isLast", true);
            ArrayNode values = out.putArray("values");
            issue.changes.forEach(values::add);
            return Reply.json(200, out);
        }
    }
}
