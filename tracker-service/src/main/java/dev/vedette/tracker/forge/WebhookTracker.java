package dev.vedette.tracker.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.markdown.Md;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.Created;
import dev.vedette.tracker.spi.Edit;
import dev.vedette.tracker.spi.Marker;
import dev.vedette.tracker.spi.NewItem;
import dev.vedette.tracker.spi.Preflight;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Resolution;
import dev.vedette.tracker.spi.Tracker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * For everything else (ServiceNow, n8n, a script): each action is one POST of {@code {"action": ...}} to the address,
 * answered with JSON. Items are {@code {"id","key","url","summary","category":"new|indeterminate|done","resolution",
 * "text","labels":[],"updated","item","intent"}}; {@code item} and {@code intent} are given on creation and must come
 * back with the item, for by them it is known again. Changes are told to the connection's hook as {@code {"id"}}.
 */
final class WebhookTracker implements Tracker {
    private final Wire wire;

    WebhookTracker(Wire wire) {
        this.wire = wire;
    }

    private static ObjectNode action(String name, String id) {
        return Json.MAPPER.createObjectNode().put("action", name).put("id", id);
    }

    private Answer<JsonNode> ask(ObjectNode body) {
        return wire.send(Request.ask("", body, body.path("action").asText()));
    }

    private Answer<JsonNode> tell(ObjectNode body) {
        return wire.send(Request.post(
                "", body, body.path("action").asText(), body.path("id").asText(null)));
    }

    @Override
    public Answer<Created> create(NewItem item) {
        ObjectNode body = action("create", null)
                .put("summary", item.summary())
                .put("text", item.description())
                .put("priority", item.priority())
                .put("link", item.deepLink())
                .put("item", item.marker().item())
                .put("intent", item.marker().intent());
        item.labels().forEach(body.putArray("labels")::add);
        return tell(body)
                .map(r -> new Created(
                        r.path("id").asText(),
                        r.path("key").asText(r.path("id").asText()),
                        r.path("url").asText(null)));
    }

    @Override
    public Answer<List<RemoteItem>> find(String label) {
        return ask(action("find", null).put("label", label)).map(WebhookTracker::items);
    }

    private static List<RemoteItem> items(JsonNode reply) {
        List<RemoteItem> out = new ArrayList<>();
        reply.path("items").forEach(i -> out.add(item(i)));
        return out;
    }

    private static RemoteItem item(JsonNode i) {
        List<String> labels = new ArrayList<>();
        i.path("labels").forEach(l -> labels.add(l.asText()));
        Category category = Category.of(i.path("category").asText());
        return new RemoteItem(
                i.path("id").asText(),
                i.path("key").asText(i.path("id").asText()),
                i.path("url").asText(null),
                i.path("summary").asText(),
                category,
                i.path("category").asText(),
                category == Category.DONE ? resolution(i.path("resolution").asText()) : null,
                i.path("priority").asText(null),
                labels,
                i.path("updated").asText(),
                i.hasNonNull("text") ? Md.words(i.path("text").asText()) : null,
                i.hasNonNull("item")
                        ? new Marker(i.path("item").asText(), i.path("intent").asText())
                        : null,
                null,
                List.of());
    }

    private static Resolution resolution(String word) {
        for (Resolution r : Resolution.values()) {
            if (r.name().equalsIgnoreCase(word)) {
                return r;
            }
        }
        return Resolution.OTHER;
    }

    @Override
    public Answer<RemoteItem> read(String id) {
        return ask(action("read", id)).map(WebhookTracker::item);
    }

    @Override
    public Answer<Void> edit(String id, Edit edit, RemoteItem base) {
        ObjectNode body = action("edit", id).put("summary", edit.summary()).put("text", edit.description());
        edit.addLabels().forEach(body.putArray("addLabels")::add);
        return tell(body).map(v -> null);
    }

    @Override
    public String expectedBlock(String markdown) {
        return Md.words(markdown);
    }

    @Override
    public Answer<Void> comment(String id, String key, String markdown) {
        return tell(action("comment", id).put("key", key).put("text", markdown)).map(v -> null);
    }

    @Override
    public Answer<Void> link(String id, String globalId, String url, String title) {
        return new Answer.Done<>(null);
    }

    @Override
    public Answer<Void> move(String id, Category target, Resolution resolution) {
        return tell(action("move", id).put("category", target.word()).put("resolution", resolution.name()))
                .map(v -> null);
    }

    @Override
    public Answer<List<Touched>> changedSince(Instant since) {
        return ask(action("changed", null).put("since", since.toString())).map(r -> items(r).stream()
                .map(i -> new Touched(i.id(), i.updated()))
                .toList());
    }

    @Override
    public Answer<List<RemoteItem>> readMany(List<String> ids) {
        ObjectNode body = action("readMany", null);
        ids.forEach(body.putArray("ids")::add);
        return ask(body).map(WebhookTracker::items);
    }

    @Override
    public Answer<Preflight> preflight() {
        return ask(action("ping", null))
                .map(r -> new Preflight(r.path("account").asText(null), List.of(), List.of(), List.of()));
    }
}
