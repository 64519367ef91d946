package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/** The workflow: which ways are open, and going one. */
final class TransitionCalls {
    private final Store store;
    private final String base;

    TransitionCalls(Store store, String base) {
        this.store = store;
        this.base = base;
    }

    Reply list(Call call) {
        boolean withFields = call.query("expand", "").contains("transitions.fields");
        ObjectNode out = Call.JSON.createObjectNode().put("expand", "transitions");
        ArrayNode list = out.putArray("transitions");
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            if (!issue.project.missingPermissions.contains("TRANSITION_ISSUES")) {
                issue.project.transitions.stream()
                        .filter(t -> !t.to().equals(issue.status))
                        .forEach(t -> list.add(json(issue.project, t, withFields)));
            }
        }
        return Reply.json(200, out);
    }

    private ObjectNode json(Project project, Transition t, boolean withFields) {
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("id", t.id()).put("name", t.name());
        out.set("to", t.to().json(base));
        out.put("hasScreen", !t.requiredFields().isEmpty())
                .put("isGlobal", true)
                .put("isInitial", false)
                .put("isAvailable", true)
                .put("isConditional", false);
        if (withFields) {
            ObjectNode fields = out.putObject("fields");
            t.requiredFields().forEach(id -> {
                FieldRule rule = project.fields.getOrDefault(id, FieldRule.required(id, id, "string"));
                ObjectNode meta = rule.createMeta().put("required", true);
                meta.remove("fieldId");
                fields.set(id, meta);
            });
        }
        return out;
    }

    Reply go(Call call) {
        JsonNode request = call.json();
        synchronized (store) {
            Issue issue = store.issue(call.var("id"));
            Transition way = issue.project.transitions.stream()
                    .filter(t ->
                            t.id().equals(request.path("transition").path("id").asText()))
                    .filter(t -> !t.to().equals(issue.status))
                    .findFirst()
                    .orElseThrow(() -> Errors.refuse(
                            400,
                            "It seems that you have tried to perform a workflow operation that is not valid for the"
                                    + " current state of this issue."));
            Map<String, String> missing = new LinkedHashMap<>();
            for (String field : way.requiredFields()) {
                if (!request.path("fields").has(field)) {
                    missing.put(field, field + " is required.");
                }
            }
            if (!missing.isEmpty()) {
                throw Errors.fields(missing);
            }
            move(
                    issue,
                    way.to(),
                    Person.TOOL,
                    request.path("fields").path("resolution").path("id").asText("10000"));
            return Store.noContent();
        }
    }

    void move(Issue issue, Status to, Person by, String resolution) {
        ArrayNode items = Call.JSON.createArrayNode();
        String newResolution = to.category().equals("done") ? resolution : null;
        FieldWriter.item(items, "resolution", issue.resolution, newResolution);
        FieldWriter.item(items, "status", issue.status.name(), to.name());
        issue.resolution = newResolution;
        issue.status = to;
        store.changed(issue, by, items);
    }
}
