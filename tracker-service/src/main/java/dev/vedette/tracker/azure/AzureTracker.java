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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One project of an Azure DevOps organisation. The tag finds an item, the comment of our hyperlink decides. */
final class AzureTracker implements Tracker {
    private static final String PATCH = "application/json-patch+json";
    private static final int MAX_TITLE = 255;
    private static final int BATCH = 200;

    private final Wire wire;
    private final URI base;
    private final AzureSettings settings;
    private final AzurePaths paths;
    private final AzureRead read;
    private final AzureStates states;
    private final AzureComments comments;

    AzureTracker(Wire wire, URI base, AzureSettings settings) {
        this.wire = wire;
        this.base = base;
        this.settings = settings;
        this.paths = new AzurePaths(settings.project());
        this.read = new AzureRead(base, settings.project());
        this.states = new AzureStates(wire, paths.types());
        this.comments = new AzureComments(wire, paths);
    }

    @Override
    public Answer<Created> create(NewItem item) {
        return wire.send(Request.post(
                                paths.creating(settings.type(), ""),
                                newItem(item).json(),
                                "create",
                                null)
                        .as(PATCH))
                .map(made -> new Created(
                        made.path("id").asText(),
                        made.path("id").asText(),
                        read.url(made.path("id").asText())));
    }

    private Patch newItem(NewItem item) {
        Patch patch = new Patch()
                .field("System.Title", title(item.summary()))
                .field(AzureRead.textField(settings.type()), AzureRead.BLOCK.wrap(Html.of(item.description())))
                .field("System.Tags", String.join("; ", item.labels()));
        priority(patch, item.priority());
        settings.constants().forEach((field, value) -> patch.field(field, item.filled(value)));
        patch.hyperlink(
                item.deepLink(),
                AzureRead.MARK + item.marker().item() + " " + item.marker().intent());
        if (settings.parent() != null) {
            patch.parent(base + "/_apis/wit/workItems/" + settings.parent());
        }
        return patch;
    }

    /** A number here; anything else in the profile's table is left out. */
    private static void priority(Patch patch, String priority) {
        if (priority != null && priority.matches("\\d{1,4}")) {
            patch.field(
                    "Microsoft.VSTS.Common.Priority",
                    Json.MAPPER.getNodeFactory().numberNode(Integer.parseInt(priority)));
        }
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
        return wire.send(Request.ask(paths.wit() + "/wiql?" + precision + AzurePaths.VERSION, body, "search"))
                .map(reply -> {
                    List<String> out = new ArrayList<>();
                    reply.path("workItems").forEach(w -> out.add(w.path("id").asText()));
                    return out;
                });
    }

    @Override
    public Answer<RemoteItem> read(String id) {
        Answer<JsonNode> raw = raw(id);
        if (!(raw instanceof Answer.Done<JsonNode>(JsonNode item))) {
            return raw.map(v -> null);
        }
        Answer<Map<String, String>> known = states.of(AzureRead.type(item));
        if (!(known instanceof Answer.Done<Map<String, String>>(Map<String, String> categories))) {
            return known.map(v -> null);
        }
        if (item.path("fields").path("System.CommentCount").asInt() == 0) {
            return new Answer.Done<>(read.item(item, categories, List.of()));
        }
        return comments.all(id).map(said -> read.item(item, categories, said));
    }

    private Answer<JsonNode> raw(String id) {
        return wire.send(Request.get(paths.item(id, "$expand=relations&"), "read", id));
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
                    .replace(AzureRead.text(item), Html.of(edit.description()))
                    .ifPresent(html -> patch.field(AzureRead.textField(AzureRead.type(item)), html));
        }
        priority(patch, edit.priority());
        if (!edit.addLabels().isEmpty()) {
            Set<String> tags =
                    new LinkedHashSet<>(AzureRead.tags(f.path("System.Tags").asText("")));
            tags.addAll(edit.addLabels());
            patch.field("System.Tags", String.join("; ", tags));
        }
        return patch.size() == 1 ? new Answer.Done<>(null) : send(id, patch);
    }

    private Answer<Void> send(String id, Patch patch) {
        return wire.send(Request.patch(paths.item(id, ""), patch.json(), PATCH, "edit", id))
                .map(v -> null);
    }

    @Override
    public String expectedBlock(String markdown) {
        return AzureRead.block(AzureRead.BLOCK.wrap(Html.of(markdown)));
    }

    @Override
    public Answer<Void> comment(String id, String key, String markdown) {
        return comments.post(id, key, markdown);
    }

    /** The hyperlink is part of the item from the start. */
    @Override
    public Answer<Void> link(String id, String globalId, String url, String title) {
        return new Answer.Done<>(null);
    }

    @Override
    public Answer<Void> move(String id, Category target, Resolution resolution) {
        Answer<JsonNode> raw = raw(id);
        if (!(raw instanceof Answer.Done<JsonNode>(JsonNode item))) {
            return raw.map(v -> null);
        }
        Answer<Map<String, String>> states = this.states.of(AzureRead.type(item));
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
        List<RemoteItem> out = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            ObjectNode body = Json.MAPPER.createObjectNode();
            ids.subList(from, Math.min(ids.size(), from + BATCH))
                    .forEach(id -> body.withArray("ids").add(Integer.parseInt(id)));
            body.put("$expand", "relations").put("errorPolicy", "omit");
            Answer<JsonNode> page =
                    wire.send(Request.ask(paths.wit() + "/workitemsbatch?" + AzurePaths.VERSION, body, "bulk"));
            if (!(page instanceof Answer.Done<JsonNode>(JsonNode reply))) {
                return page.map(v -> List.of());
            }
            for (JsonNode item : reply.path("value")) {
                // what is gone comes back as null
                if (item.isObject()) {
                    Answer<Map<String, String>> known = states.of(AzureRead.type(item));
                    if (!(known instanceof Answer.Done<Map<String, String>>(Map<String, String> categories))) {
                        return known.map(v -> List.of());
                    }
                    out.add(read.item(item, categories, List.of()));
                }
            }
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
        Answer<JsonNode> dry = wire.send(Request.ask(
                        paths.creating(settings.type(), "validateOnly=true&"),
                        newItem(probe).json(),
                        "meta")
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
}
