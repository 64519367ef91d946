package dev.vedette.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.markdown.Html;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.RemoteItem.RemoteComment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The discussion of an item. The sanitiser takes hidden marks away, so ours end with a small reference people can see. */
final class AzureComments {
    private static final Pattern OURS = Pattern.compile("<div><i>(ref [0-9a-f]{10})</i></div>\\s*$");
    private static final int DIGITS = 10;

    private final Wire wire;
    private final AzurePaths paths;

    AzureComments(Wire wire, AzurePaths paths) {
        this.wire = wire;
        this.paths = paths;
    }

    private Answer<JsonNode> page(String id) {
        return wire.send(Request.get(paths.comments(id), "comments", id));
    }

    Answer<List<RemoteComment>> all(String id) {
        return page(id).map(page -> {
            List<RemoteComment> out = new ArrayList<>();
            page.path("comments").forEach(c -> out.add(comment(c)));
            return out;
        });
    }

    private static RemoteComment comment(JsonNode c) {
        String text = c.path("text").asText("");
        Matcher ours = OURS.matcher(text);
        return new RemoteComment(
                c.path("id").asText(),
                ours.find() ? ours.group(1) : null,
                c.path("createdBy").path("id").asText(""),
                Html.words(text));
    }

    /** Once per key. */
    Answer<Void> post(String id, String key, String markdown) {
        String reference =
                "ref " + Json.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        Answer<JsonNode> there = page(id);
        if (!(there instanceof Answer.Done<JsonNode>(JsonNode page))) {
            return there.map(v -> null);
        }
        for (JsonNode c : page.path("comments")) {
            if (c.path("text").asText().contains(reference)) {
                return new Answer.Done<>(null);
            }
        }
        JsonNode body =
                Json.MAPPER.createObjectNode().put("text", Html.of(markdown) + "<div><i>" + reference + "</i></div>");
        return wire.send(Request.post(paths.comments(id), body, "comment", id)).map(v -> null);
    }
}
