package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Reply;
import java.util.List;

/** Who am I, what may I do, what does a project ask for. */
final class MetaCalls {
    private final Store store;
    private final String base;

    MetaCalls(Store store, String base) {
        this.store = store;
        this.base = base;
    }

    Reply myself(Call call) {
        ObjectNode me = Person.TOOL.json(base);
        me.put("name", "vedette");
        return Reply.json(200, me);
    }

    Reply serverInfo(Call call) {
        return Reply.json(
                200,
                Call.JSON
                        .createObjectNode()
                        .put("baseUrl", base)
                        .put("version", "1001.0.0-SNAPSHOT")
                        .put("deploymentType", "Cloud")
                        .put("serverTitle", "Demo tracker"));
    }

    Reply permissions(Call call) {
        if (!call.query().containsKey("permissions")) {
            throw Errors.refuse(400, "The 'permissions' query parameter is required.");
        }
        synchronized (store) {
            Project project = store.project(call.query("projectKey", call.query("projectId", "")));
            ObjectNode out = Call.JSON.createObjectNode();
            ObjectNode all = out.putObject("permissions");
            int id = 10;
            for (String p : call.query("permissions", "").split(",")) {
                all.putObject(p)
                        .put("id", Integer.toString(id++))
                        .put("key", p)
                        .put("name", p)
                        .put("type", "PROJECT")
                        .put("description", "")
                        .put("havePermission", !project.missingPermissions.contains(p));
            }
            return Reply.json(200, out);
        }
    }

    Reply issueTypes(Call call) {
        synchronized (store) {
            Project project = store.project(call.var("project"));
            ObjectNode out = page(project.issueTypes.size());
            ArrayNode list = out.putArray("issueTypes");
            project.issueTypes.forEach((id, name) -> list.addObject()
                    .put("self", base + "/issuetype/" + id)
                    .put("id", id)
                    .put("description", "")
                    .put("iconUrl", base + "/icon")
                    .put("name", name)
                    .put("subtask", false));
            return Reply.json(200, out);
        }
    }

    Reply fields(Call call) {
        synchronized (store) {
            Project project = store.project(call.var("project"));
            List<FieldRule> rules =
                    project.fields.values().stream().filter(FieldRule::onScreen).toList();
            ObjectNode out = page(rules.size());
            ArrayNode list = out.putArray("fields");
            rules.forEach(r -> list.add(r.createMeta()));
            return Reply.json(200, out);
        }
    }

    private static ObjectNode page(int total) {
        return Call.JSON
                .createObjectNode()
                .put("maxResults", 200)
                .put("startAt", 0)
                .put("total", total);
    }

    Reply priorities(Call call) {
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("maxResults", 50).put("startAt", 0).put("total", 5).put("isLast", true);
        ArrayNode values = out.putArray("values");
        for (String id : List.of("1", "2", "3", "4", "5")) {
            values.addObject()
                    .put("self", base + "/priority/" + id)
                    .put("statusColor", "#999999")
                    .put("description", "")
                    .put("iconUrl", base + "/icon/" + id)
                    .put("name", Names.priority(id))
                    .put("id", id)
                    .put("isDefault", id.equals("3"));
        }
        return Reply.json(200, out);
    }

    Reply project(Call call) {
        synchronized (store) {
            Project p = store.project(call.var("project"));
            ObjectNode out = Call.JSON.createObjectNode();
            out.put("self", base + "/project/" + p.id)
                    .put("id", p.id)
                    .put("key", p.key)
                    .put("name", p.name);
            out.put("projectTypeKey", "software").put("simplified", false).put("style", "classic");
            return Reply.json(200, out);
        }
    }
}
