package dev.vedette.tracker.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.Resolution;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** GitLab Issues; the project is its id or full path. Issues are made confidential: they describe weaknesses. */
record GitLab(String path) implements Forge {
    private static final Names NAMES = new Names("iid", "web_url", "description", "author", "username");

    private String root() {
        return "/api/v4/projects/" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private String issue(String id) {
        return root() + "/issues/" + id;
    }

    @Override
    public Request create(String title, String body, List<String> labels) {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("title", title)
                .put("description", body)
                .put("labels", String.join(",", labels))
                .put("confidential", true);
        return Request.post(root() + "/issues", json, "create", null);
    }

    @Override
    public Request read(String id) {
        return Request.get(issue(id), "read", id);
    }

    @Override
    public Request list(String label, Instant since, int page) {
        String from = since == null ? "" : "&updated_after=" + since;
        return Request.get(
                root() + "/issues?scope=all&per_page=100&page=" + page + "&labels="
                        + URLEncoder.encode(label, StandardCharsets.UTF_8) + from,
                "search",
                null);
    }

    @Override
    public Request edit(String id, String title, String body, List<String> addLabels) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        if (title != null) {
            json.put("title", title);
        }
        if (body != null) {
            json.put("description", body);
        }
        if (!addLabels.isEmpty()) {
            json.put("add_labels", String.join(",", addLabels));
        }
        return Request.put(issue(id), json, "edit", id);
    }

    @Override
    public Request comments(String id) {
        return Request.get(issue(id) + "/notes?per_page=100", "comments", id);
    }

    @Override
    public Request comment(String id, String body) {
        return Request.post(issue(id) + "/notes", Json.MAPPER.createObjectNode().put("body", body), "comment", id);
    }

    @Override
    public Request move(String id, Category target, Resolution resolution) {
        ObjectNode json =
                Json.MAPPER.createObjectNode().put("state_event", target == Category.DONE ? "close" : "reopen");
        return Request.put(issue(id), json, "transition", id);
    }

    @Override
    public Request whoAmI() {
        return Request.get("/api/v4/user", "meta", null);
    }

    @Override
    public Request project() {
        return Request.get(root(), "meta", null);
    }

    @Override
    public Names names() {
        return NAMES;
    }

    @Override
    public Resolution resolution(JsonNode issue) {
        return Resolution.FIXED;
    }
}
