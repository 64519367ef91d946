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

/** GitHub Issues; the project is {@code owner/repository}. */
record GitHub(String repository) implements Forge {
    private static final Names NAMES = new Names("number", "html_url", "body", "user", "login");

    private String issues() {
        return "/repos/" + repository + "/issues";
    }

    @Override
    public Request create(String title, String body, List<String> labels) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("title", title).put("body", body);
        labels.forEach(json.putArray("labels")::add);
        return Request.post(issues(), json, "create", null);
    }

    @Override
    public Request read(String id) {
        return Request.get(issues() + "/" + id, "read", id);
    }

    @Override
    public Request list(String label, Instant since, int page) {
        String from = since == null ? "" : "&since=" + since;
        return Request.get(
                issues() + "?state=all&per_page=100&page=" + page + "&labels="
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
            json.put("body", body);
        }
        if (json.isEmpty()) {
            addLabels.forEach(json.putArray("labels")::add);
            return Request.post(issues() + "/" + id + "/labels", json, "edit", id);
        }
        return Request.patch(issues() + "/" + id, json, "application/json", "edit", id);
    }

    @Override
    public Request comments(String id) {
        return Request.get(issues() + "/" + id + "/comments?per_page=100", "comments", id);
    }

    @Override
    public Request comment(String id, String body) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("body", body);
        return Request.post(issues() + "/" + id + "/comments", json, "comment", id);
    }

    @Override
    public Request move(String id, Category target, Resolution resolution) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("state", target == Category.DONE ? "closed" : "open");
        if (target == Category.DONE) {
            json.put("state_reason", resolution == Resolution.FIXED ? "completed" : "not_planned");
        }
        return Request.patch(issues() + "/" + id, json, "application/json", "transition", id);
    }

    @Override
    public Request whoAmI() {
        return Request.get("/user", "meta", null);
    }

    @Override
    public Request project() {
        return Request.get("/repos/" + repository, "meta", null);
    }

    @Override
    public Names names() {
        return NAMES;
    }

    @Override
    public Resolution resolution(JsonNode issue) {
        return issue.path("state_reason").asText().equals("not_planned") ? Resolution.WONT_DO : Resolution.FIXED;
    }
}
