package dev.vedette.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.markdown.Html;
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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One project of an Azure DevOps organisation. The tag finds an item, the comment of our hyperlink decides. */
final class AzureTracker implements Tracker {
    private static final String VERSION = "api-version=7.1";
    private static final String PATCH = "application/json-patch+json";
    private static final int MAX_TITLE = 255;
    private static final int BATCH = 200;

    private final Wire wire;
    private final URI base;
    private final AzureSettings settings;
    private final AzureRead read;
    private volatile Map<String, String> categories;

    AzureTracker(Wire wire, URI base, AzureSettings settings) {
        this.wire = wire;
        this.base = base;
        this.settings = settings;
        this.read = new AzureRead(base, settings.project());
    }

    @Override
    public Answer<Created> create(NewItem item) {
        return wire.send(Request.post(creating(""), newItem(item).json(), "create", null)
                        .as(PATCH))
                .map(made -> new Created(
                        made.path("id").asText(),
                        made.path("id").asText(),
                        read.url(made.path("id").asText())));
    }

    private String creating(String more) {
        return "/" + encode(settings.project()) + "/_apis/wit/workitems/$" + encode(settings.type()) + "?" + more
                + VERSION;
    }

    private Patch newItem(NewItem item) {
        Patch patch = new Patch()
                .field("System.Title", title(item.summary()))
                .field("System.Description", AzureRead.BLOCK.wrap(Html.of(item.description())))
                .field("System.Tags", String.join("; ", item.labels()));
        if (item.priority() != null) {
            patch.field(
                    "Microsoft.VSTS.Common.Priority",
                    Json.MAPPER.getNodeFactory().numberNode(Integer.parseInt(item.priority())));
        }
        settings.constants().forEach(patch::field);
        patch.hyperlink(
                item.deepLink(),
                AzureRead.MARK + item.marker().item() + " " + item.marker().intent());
        if (settings.parent() != null) {
            patch.parent(base + "/_apis/wit/workItems/" + settings.parent());
        }
        return patch;
    }

    private static String title(String summary) {
        return Md.truncate(Md.words(summary), MAX_TITLE - 1);
    }

    @Override
    public Answer<List<RemoteItem>> find(String label) {
        Answer<List<String>> ids = query("[System.Tags] CONTAINS '" + label + "'", "");
        return ids instanceof Answer.Done<List<String>>(List<String> list) ? readMany(list) : ids.map(v -> List.of());
    }

    private Answer<List<String>> query(String where, String precision) {
        ObjectNode body = Json.MAPPER
                .createObjectNode()
                .put(
                        "query",
                        "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = '"
                                + settings.project().replace("'", "''") + "' AND " + where + " ORDER BY [System.Id]");
        return wire.send(Request.ask(
                        "/" + encode(settings.project()) + "/_apis/wit/wiql?" + precision + VERSION, body, "search"))
                .map(reply -> {
                    List<String> out = new ArrayList<>();
                    reply.path("workItems").forEach(w -> out.add(w.path("id").asText()));
                    return out;
                });
    }

    @Override
    public Answer<RemoteItem> read(String id) {
        Answer<Map<String, String>> states = categories();
        if (!(states instanceof Answer.Done<Map<String, String>>(Map<String, String> known))) {
            return states.map(v -> null);
        }
        return raw(id).map(item -> read.item(item, known));
    }

    private Answer<JsonNode> raw(String id) {
        return wire.send(Request.get(
                "/" + encode(settings.project()) + "/_apis/wit/workitems/" + id + "?$expand=relations&" + VERSION,
                "read",
                id));
    }

    private Answer<Map<String, String>> categories() {
        Map<String, String> known = categories;
        if (known != null) {
            return new Answer.Done<>(known);
        }
        Answer<Map<String, String>> answer = wire.send(Request.get(
                        "/" + encode(settings.project()) + "/_apis/wit/workitemtypes/" + encode(settings.type())
                                + "/states?" + VERSION,
                        "meta",
                        null))
                .map(page -> {
                    Map<String, String> out = new LinkedHashMap<>();
                    page.path("value")
                            .forEach(s -> out.put(
                                    s.path("name").asText(), s.path("category").asText()));
                    return out;
                });
        if (answer instanceof Answer.Done<Map<String, String>>(Map<String, String> fresh)) {
            categories = fresh;
        }
        return answer;
    }

    @Override
    public Answer<Void> edit(String id, Edit edit, RemoteItem seen) {
        Answer<JsonNode> now = raw(id);
        if (!(now instanceof Answer.Done<JsonNode>(JsonNode item))) {
            return now.map(v -> null);
        }
        Patch patch = new Patch().testRevision(item.path("rev").asText());
        JsonNode f = item.path("fields");
        if (edit.summary() != null) {
            patch.field("System.Title", title(edit.summary()));
        }
        if (edit.description() != null) {
            AzureRead.BLOCK
                    .replace(f.path("System.Description").asText(null), Html.of(edit.description()))
                    .ifPresent(html -> patch.field("System.Description", html));
        }
        if (edit.priority() != null) {
            patch.field(
                    "Microsoft.VSTS.Common.Priority",
                    Json.MAPPER.getNodeFactory().numberNode(Integer.parseInt(edit.priority())));
        }
        if (!edit.addLabels().isEmpty()) {
            Set<String> tags =
                    new LinkedHashSet<>(AzureRead.tags(f.path("System.Tags").asText("")));
            tags.addAll(edit.addLabels());
            patch.field("System.Tags", String.join("; ", tags));
        }
        return patch.size() == 1 ? new Answer.Done<>(null) : send(id, patch);
    }

    private Answer<Void> send(String id, Patch patch) {
        return wire.send(Request.patch(
                        "/" + encode(settings.project()) + "/_apis/wit/workitems/" + id + "?" + VERSION,
                        patch.json(),
                        PATCH,
                        "edit",
                        id))
                .map(v -> null);
    }

    @Override
    public String expectedBlock(String markdown) {
        return AzureRead.block(AzureRead.BLOCK.wrap(Html.of(markdown)));
    }

    /** The sanitiser takes hidden marks away, so the key of our comment is a small reference people can see. */
    @Override
    public Answer<Void> comment(String id, String key, String markdown) {
        String reference =
                "ref " + Json.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
        String path =
                "/" + encode(settings.project()) + "/_apis/wit/workItems/" + id + "/comments?api-version=7.1-preview.4";
        Answer<JsonNode> there = wire.send(Request.get(path, "comments", id));
        if (!(there instanceof Answer.Done<JsonNode>(JsonNode page))) {
            return there.map(v -> null);
        }
        for (JsonNode c : page.path("comments")) {
            if (c.path("text").asText().contains(reference)) {
                return new Answer.Done<>(null);
            }
        }
        ObjectNode body =
                Json.MAPPER.createObjectNode().put("text", Html.of(markdown) + "<div><i>" + reference + "</i></div>");
        return wire.send(Request.post(path, body, "comment", id)).map(v -> null);
    }

    /** The hyperlink is part of the item from the start. */
    @Override
    public Answer<Void> link(String id, String globalId, String url, String title) {
        return new Answer.Done<>(null);
    }

    @Override
    public Answer<Void> move(String id, Category target, Resolution resolution) {
        Answer<Map<String, String>> states = categories();
        if (!(states instanceof Answer.Done<Map<String, String>>(Map<String, String> known))) {
            return states.map(v -> null);
        }
        for (Map.Entry<String, String> s : known.entrySet()) {
            if (AzureRead.category(s.getValue()) == target && !s.getValue().equals("Removed")) {
                return send(id, new Patch().field("System.State", s.getKey()));
            }
        }
        return new Answer.Refused<>(400, "no state of this type is of the category " + target.word(), Map.of());
    }

    @Override
    public Answer<List<Touched>> changedSince(Instant since) {
        Answer<List<String>> ids = query(
                "[System.Tags] CONTAINS '" + Marker.COMMON_LABEL + "' AND [System.ChangedDate] >= '" + since + "'",
                "timePrecision=true&");
        if (!(ids instanceof Answer.Done<List<String>>(List<String> list))) {
            return ids.map(v -> List.of());
        }
        return readMany(list).map(items -> items.stream()
                .map(i -> new Touched(i.id(), i.updated()))
                .toList());
    }

    @Override
    public Answer<List<RemoteItem>> readMany(List<String> ids) {
        Answer<Map<String, String>> states = categories();
        if (!(states instanceof Answer.Done<Map<String, String>>(Map<String, String> known))) {
            return states.map(v -> List.of());
        }
        List<RemoteItem> out = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            ObjectNode body = Json.MAPPER.createObjectNode();
            ids.subList(from, Math.min(ids.size(), from + BATCH))
                    .forEach(id -> body.withArray("ids").add(Integer.parseInt(id)));
            body.put("$expand", "relations").put("errorPolicy", "omit");
            Answer<JsonNode> page = wire.send(Request.ask(
                    "/" + encode(settings.project()) + "/_apis/wit/workitemsbatch?" + VERSION, body, "bulk"));
            if (!(page instanceof Answer.Done<JsonNode>(JsonNode reply))) {
                return page.map(v -> List.of());
            }
            reply.path("value").forEach(i -> {
                if (i.isObject()) {
                    out.add(read.item(i, known));
                }
            });
        }
        return new Answer.Done<>(out);
    }

    /** A real dry run: the tracker checks a whole item and makes none. */
    @Override
    public Answer<Preflight> preflight() {
        Answer<JsonNode> me = wire.send(Request.get("/_apis/connectionData", "meta", null));
        if (!(me instanceof Answer.Done<JsonNode>(JsonNode data))) {
            return me.map(v -> null);
        }
        NewItem probe = new NewItem(
                "Preflight",
                "Preflight",
                null,
                List.of(Marker.COMMON_LABEL),
                new Marker("preflight", "preflight"),
                "https://example.com/preflight",
                Map.of());
        Answer<JsonNode> dry = wire.send(
                Request.ask(creating("validateOnly=true&"), newItem(probe).json(), "meta")
                        .as(PATCH));
        List<String> problems =
                switch (dry) {
                    case Answer.Done<JsonNode> d -> List.of();
                    case Answer.Refused<JsonNode> r -> List.of(r.text());
                    case Answer.Missing<JsonNode> m ->
                        List.of("The project " + settings.project() + " or the type " + settings.type()
                                + " does not exist.");
                    default -> List.of("The dry run failed: " + dry);
                };
        return new Answer.Done<>(
                new Preflight(data.path("authenticatedUser").path("id").asText(null), problems, List.of(), List.of()));
    }

    private static String encode(String s) {
        return URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
