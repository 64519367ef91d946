package dev.vedette.testkit.tracker.azure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Reply;

/** The discovery calls by which Microsoft's own client finds its way before the first real one. */
final class AzureAreas {
    private AzureAreas() {}

    static Reply areas(Call call) {
        ObjectNode out = Call.JSON.createObjectNode().put("count", 0);
        out.putArray("value");
        return Reply.json(200, out);
    }

    static Reply locations(Call call) {
        ObjectNode out = Call.JSON.createObjectNode();
        ArrayNode value = out.putArray("value");
        add(value, "e81700f7-3be2-46de-8624-2eb35882fcaa", "ResourceAreas", "_apis/{resource}/{areaId}");
        add(value, "72c7ddf8-2cdc-4f60-90cd-ab71c14a399b", "workItems", "{project}/_apis/{area}/{resource}/{id}");
        add(value, "62d3d110-0047-428c-ad3c-4fe872c91c74", "workItems", "{project}/_apis/{area}/{resource}/${type}");
        add(value, "1a9c53f7-f243-4447-b110-35ef023636e4", "wiql", "{project}/_apis/{area}/{resource}");
        add(value, "908509b6-4248-4475-a1cd-829139ba419f", "workItemsBatch", "{project}/_apis/{area}/{resource}");
        add(
                value,
                "7c9d7a76-4a00-43e3-b7d8-d4d7e4e4d9b7",
                "workItemTypeStates",
                "{project}/_apis/{area}/workItemTypes/{type}/states");
        out.put("count", value.size());
        return Reply.json(200, out);
    }

    private static void add(ArrayNode value, String id, String resource, String template) {
        value.addObject()
                .put("id", id)
                .put("area", "wit")
                .put("resourceName", resource)
                .put("routeTemplate", template)
                .put("resourceVersion", 3)
                .put("minVersion", "1.0")
                .put("maxVersion", "7.2")
                .put("releasedVersion", "7.1");
    }
}
