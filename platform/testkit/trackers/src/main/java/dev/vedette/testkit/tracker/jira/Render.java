package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Set;

/** Issues and comments as the interface shows them. */
final class Render {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private final String base;

    Render(String base) {
        this.base = base;
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** @param wanted field names; empty or {@code *all} for all; {@code null} for none */
    ObjectNode issue(Issue issue, Set<String> wanted, Collection<String> properties, boolean withChangelog) {
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("id", issue.id).put("self", base + "/issue/" + issue.id).put("key", issue.key);
        if (wanted != null) {
            ObjectNode all = fields(issue);
            if (!wanted.isEmpty() && !wanted.contains("*all")) {
                all.retain(wanted);
            }
            out.set("fields", all);
        }
        if (!properties.isEmpty()) {
            ObjectNode shown = out.putObject("properties");
            issue.properties.forEach((key, value) -> {
                if (properties.contains(key) || properties.contains("*all")) {
                    shown.set(key, value);
                }
            });
        }
        if (withChangelog) {
            ObjectNode log = out.putObject("changelog");
            log.put("startAt", 0).put("maxResults", issue.changes.size()).put("total", issue.changes.size());
            ArrayNode histories = log.putArray("histories");
            issue.changes.reversed().forEach(histories::add);
        }
        return out;
    }

    private ObjectNode fields(Issue issue) {
        ObjectNode f = Call.JSON.createObjectNode();
        f.put("summary", issue.summary);
        f.set("description", issue.description == null ? Call.JSON.nullNode() : issue.description);
        f.putObject("project")
                .put("self", base + "/project/" + issue.project.id)
                .put("id", issue.project.id)
                .put("key", issue.project.key)
                .put("name", issue.project.name);
        f.putObject("issuetype")
                .put("self", base + "/issuetype/" + issue.issueType)
                .put("id", issue.issueType)
                .put("name", issue.project.issueTypes.get(issue.issueType))
                .put("subtask", false);
        f.set("status", issue.status.json(base));
        f.set(
                "priority",
                named("priority", issue.priority, issue.priority == null ? null : Names.priority(issue.priority)));
        f.set(
                "resolution",
                named(
                        "resolution",
                        issue.resolution,
                        issue.resolution == null ? null : Names.resolution(issue.resolution)));
        ArrayNode labels = f.putArray("labels");
        issue.labels.forEach(labels::add);
        f.set("assignee", issue.assignee == null ? Call.JSON.nullNode() : issue.assignee.json(base));
        f.set("creator", issue.creator.json(base));
        f.set("reporter", issue.creator.json(base));
        f.put("created", time(issue.created)).put("updated", time(issue.updated));
        issue.others.forEach(f::set);
        ObjectNode comments = f.putObject("comment");
        ArrayNode list = comments.putArray("comments");
        issue.comments.forEach(c -> list.add(comment(issue, c)));
        comments.put("maxResults", issue.comments.size())
                .put("total", issue.comments.size())
                .put("startAt", 0);
        return f;
    }

    private JsonNode named(String kind, String id, String name) {
        if (id == null) {
            return Call.JSON.nullNode();
        }
        return Call.JSON
                .createObjectNode()
                .put("self", base + "/" + kind + "/" + id)
                .put("id", id)
                .put("name", name);
    }

    ObjectNode comment(Issue issue, Issue.Note note) {
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("self", base + "/issue/" + issue.id + "/comment/" + note.id()).put("id", note.id());
        out.set("author", note.author().json(base));
        out.set("body", note.body());
        out.set("updateAuthor", note.author().json(base));
        out.put("created", time(note.created())).put("updated", time(note.created()));
        out.put("jsdPublic", true);
        ArrayNode properties = out.putArray("properties");
        note.properties().forEach((k, v) -> properties.addObject().put("key", k).set("value", v));
        return out;
    }
}
