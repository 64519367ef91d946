package dev.vedette.tracker.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.RemoteItem.RemoteComment;
import dev.vedette.tracker.spi.Resolution;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** GitLab Issues; the project is its id or full path. Issues are made confidential: they describe weaknesses. */
record GitLab(String path) implements Forge {

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
    public String account(JsonNode me) {
        return me.path("username").asText(null);
    }

    @Override
    public String id(JsonNode issue) {
        return issue.path("iid").asText();
    }

    @Override
    public String key(JsonNode issue) {
        return "#" + id(issue);
    }

    @Override
    public String url(JsonNode issue) {
        return issue.path("web_url").asText();
    }

    @Override
    public String body(JsonNode issue) {
        return issue.path("description").asText("");
    }

    @Override
    public boolean closed(JsonNode issue) {
        return issue.path("state").asText().equals("closed");
    }

    @Override
    public Resolution resolution(JsonNode issue) {
        return Resolution.FIXED;
    }

    @Override
    public List<String> labels(JsonNode issue) {
        List<String> out = new ArrayList<>();
        issue.path("labels").forEach(l -> out.add(l.asText()));
        return out;
    }

    @Override
    public RemoteComment comment(JsonNode c) {
        return new RemoteComment(
                c.path("id").asText(),
                null,
                c.path("author").path("username").asText(),
                c.path("body").asText());
    }
}
