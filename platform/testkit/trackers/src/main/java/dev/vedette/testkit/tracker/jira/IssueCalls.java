package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Refusal;
import dev.vedette.testkit.tracker.http.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Create, bulk create, read, bulk read, edit and delete. */
final class IssueCalls {
    private final Store store;
    private final Render render;
    private final FieldWriter writer;
    private final String base;

    IssueCalls(Store store, String base, boolean rich) {
        this.store = store;
        this.base = base;
        this.render = new Render(base);
        this.writer = new FieldWriter(store, rich);
    }

    Reply create(Call call) {
        synchronized (store) {
            return Reply.json(201, created(make(call.json())));
        }
    }

    private Issue make(JsonNode request) {
        JsonNode ref = request.path("fields").path("project");
        if (ref.isMissingNode()) {
            throw Errors.fields(Map.of("project", "Specify a valid project ID or key"));
        }
        Project project = projectOf(ref);
        if (project.missingPermissions.contains("CREATE_ISSUES")) {
            throw Errors.refuse(403, "You do not have permission to create issues in this project.");
        }
        String type = request.path("fields").path("issuetype").path("id").asText("");
        if (!project.issueTypes.containsKey(type)) {
            throw Errors.fields(Map.of("issuetype", "Specify a valid issue type"));
        }
        Map<String, String> errors = writer.complaints(project, request, true);
        if (!errors.isEmpty()) {
            throw Errors.fields(errors);
        }
        Issue issue = store.add(project, Person.TOOL);
        issue.priority = project.fields.containsKey("priority") ? "3" : null;
        writer.apply(issue, request);
        store.tell("jira:issue_created", issue, Person.TOOL, null, null);
        return issue;
    }

    private Project projectOf(JsonNode ref) {
        try {
            return store.project(
                    ref.has("id") ? ref.get("id").asText() : ref.path("key").asText());
        } catch (Refusal e) {
            throw Errors.fields(Map.of("project", "valid project is required"));
        }
    }

    private ObjectNode created(Issue issue) {
        return Call.JSON
                .createObjectNode()
                .put("id", issue.id)
                .put("key", issue.key)
                .put("self", base + "/issue/" + issue.id);
    }

    /** 201 as soon as one element worked; the others are told apart by their number. */
    Reply bulk(Call call) {
        ObjectNode out = Call.JSON.createObjectNode();
        ArrayNode issues = out.putArray("issues");
        ArrayNode errors = out.putArray("errors");
        JsonNode updates = call.json().path("issueUpdates");
        if (updates.size() > 50) {
            throw Errors.refuse(400, "The maximum number of issues that can be created is 50.");
        }
        synchronized (store) {
            int number = 0;
            for (JsonNode one : updates) {
                try {
                    issues.add(created(make(one)));
                } catch (Refusal refusal) {
                    ObjectNode error = errors.addObject();
                    error.put("status", refusal.reply().status());
                    ObjectNode element = error.putObject("elementErrors");
                    element.setAll((ObjectNode) new Call(
                                    "",
                                    "",
                                    "",
                                    Map.of(),
                                    Map.of(),
                                    refusal.reply().body(),
                                    Map.of())
                            .json());
                    element.put("status", refusal.reply().status());
                    error.put("failedElementNumber", number);
                }
                number++;
            }
        }
        return Reply.json(issues.isEmpty() ? 400 : 201, out);
    }

    Reply read(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            return Reply.json(
                    200,
                    render.issue(
                            issue,
                            words(call.query("fields", "")),
                            words(call.query("properties", "")),
                            call.query("expand", "").contains("changelog")));
        }
    }

    Reply bulkFetch(Call call) {
        JsonNode request = call.json();
        if (request.path("issueIdsOrKeys").size() > 100) {
            throw Errors.refuse(400, "The number of issues exceeds 100.");
        }
        ObjectNode out = Call.JSON.createObjectNode();
        ArrayNode issues = out.putArray("issues");
        ArrayNode errors = out.putArray("issueErrors");
        synchronized (store) {
            for (JsonNode id : request.path("issueIdsOrKeys")) {
                store.find(id.asText())
                        .ifPresentOrElse(
                                i -> issues.add(render.issue(
                                        i,
                                        words(request.path("fields")),
                                        words(request.path("properties")),
                                        request.path("expand").toString().contains("changelog"))),
                                () -> errors.addObject().put("id", id.asText()).put("errorMessage", "Issue not found"));
            }
        }
        return Reply.json(200, out);
    }

    Reply edit(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            if (issue.project.missingPermissions.contains("EDIT_ISSUES")) {
                throw Errors.refuse(403, "You do not have permission to edit issues in this project.");
            }
            if ("false".equals(call.query("notifyUsers", "true"))
                    && issue.project.missingPermissions.contains("ADMINISTER_PROJECTS")) {
                throw Errors.refuse(403, "To discard the user notification you need to be an administrator.");
            }
            JsonNode request = call.json();
            Map<String, String> errors = writer.complaints(issue.project, request, false);
            if (!errors.isEmpty()) {
                throw Errors.fields(errors);
            }
            store.changed(issue, Person.TOOL, writer.apply(issue, request));
            return Store.noContent();
        }
    }

    Reply assign(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            if (issue.project.missingPermissions.contains("ASSIGN_ISSUES")) {
                throw Errors.refuse(403, "You do not have permission to assign this issue.");
            }
            ArrayNode items = Call.JSON.createArrayNode();
            writer.assign(issue, call.json(), items);
            store.changed(issue, Person.TOOL, items);
            return Store.noContent();
        }
    }

    Reply delete(Call call) {
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            store.issues.remove(issue.id);
            store.tell("jira:issue_deleted", issue, Person.TOOL, null, null);
            return Store.noContent();
        }
    }

    static Set<String> words(String list) {
        return list.isBlank() ? Set.of() : new TreeSet<>(Arrays.asList(list.split(",")));
    }

    static Set<String> words(JsonNode list) {
        Set<String> out = new TreeSet<>();
        list.forEach(n -> out.add(n.asText()));
        return out;
    }

    List<String> ids() {
        return List.copyOf(store.issues.keySet());
    }
}
