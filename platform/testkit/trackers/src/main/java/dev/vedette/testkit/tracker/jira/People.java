package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.vedette.testkit.tracker.http.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people who work in the tracker: they move, edit, clone, delete and comment as they please. */
public final class People {
    private final Store store;
    private final boolean rich;

    People(Store store, boolean rich) {
        this.store = store;
        this.rich = rich;
    }

    public List<Issue> issues() {
        synchronized (store) {
            return List.copyOf(store.all());
        }
    }

    public List<Issue> withLabel(String label) {
        return issues().stream().filter(i -> i.labels.contains(label)).toList();
    }

    public Optional<Issue> find(String idOrKey) {
        synchronized (store) {
            return store.find(idOrKey);
        }
    }

    public void move(String id, Status to, String resolution) {
        synchronized (store) {
            new TransitionCalls(store, "").move(store.issue(id), to, Person.MIA, resolution);
        }
    }

    public void close(String id) {
        move(id, Status.DONE, "10000");
    }

    public void wontDo(String id) {
        move(id, Status.DONE, "10001");
    }

    public void start(String id) {
        move(id, Status.IN_PROGRESS, null);
    }

    public void reopen(String id) {
        move(id, Status.TO_DO, null);
    }

    public void edit(String id, String field, JsonNode value) {
        synchronized (store) {
            Issue issue = store.issue(id);
            var request = Call.JSON.createObjectNode();
            request.putObject("fields").set(field, value);
            ArrayNode items = new FieldWriter(store, rich).apply(issue, request);
            store.changed(issue, Person.MIA, items);
        }
    }

    public void rename(String id, String summary) {
        edit(id, "summary", Call.JSON.getNodeFactory().textNode(summary));
    }

    public void assignTo(String id, Person person) {
        edit(id, "assignee", Call.JSON.createObjectNode().put("accountId", person.accountId()));
    }

    public void label(String id, String label, boolean present) {
        synchronized (store) {
            Issue issue = store.issue(id);
            var request = Call.JSON.createObjectNode();
            request.putObject("update").putArray("labels").addObject().put(present ? "add" : "remove", label);
            store.changed(issue, Person.MIA, new FieldWriter(store, rich).apply(issue, request));
        }
    }

    public Issue.Note comment(String id, String text) {
        synchronized (store) {
            JsonNode body = rich ? paragraph(text) : Call.JSON.getNodeFactory().textNode(text);
            return new SideCalls(store, "", rich).add(store.issue(id), Person.MIA, body, Map.of());
        }
    }

    public void delete(String id) {
        synchronized (store) {
            Issue issue = store.issue(id);
            store.issues.remove(issue.id);
            store.tell("jira:issue_deleted", issue, Person.MIA, null, null);
        }
    }

    /** Moves the issue to another project: the id stays, the key changes, the old key still leads there. */
    public void moveToProject(String id, String projectKey) {
        synchronized (store) {
            Issue issue = store.issue(id);
            String before = issue.key;
            ArrayNode items = Call.JSON.createArrayNode();
            FieldWriter.item(items, "project", issue.project.id, store.project(projectKey).id);
            issue.formerKeys.add(before);
            issue.project = store.project(projectKey);
            issue.key = store.nextKey(issue.project);
            FieldWriter.item(items, "Key", before, issue.key);
            store.changed(issue, Person.MIA, items);
        }
    }

    /** A clone has the labels of the original, but not its entity properties. */
    public Issue cloneIssue(String id) {
        synchronized (store) {
            Issue original = store.issue(id);
            Issue copy = store.add(original.project, Person.MIA);
            copy.summary = "CLONE - " + original.summary;
            copy.issueType = original.issueType;
            copy.description = original.description;
            copy.priority = original.priority;
            copy.labels.addAll(original.labels);
            store.tell("jira:issue_created", copy, Person.MIA, null, null);
            return copy;
        }
    }

    private static JsonNode paragraph(String text) {
        var doc = Call.JSON.createObjectNode().put("version", 1).put("type", "doc");
        doc.putArray("content")
                .addObject()
                .put("type", "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", text);
        return doc;
    }
}
