package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.http.Wire;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Jira project. */
final class JiraTracker implements Tracker {
    private static final Duration META_AGE = Duration.ofHours(24);
    private static final int PAGE = 100;

    private final Wire wire;
    private final Dialect dialect;
    private final JiraSettings settings;
    private final JiraRead read;
    private final JiraWrite write;
    private final JiraWorkflow workflow;
    private final JiraSearch search;
    private final Clock clock;
    private volatile CreateMeta meta;

    JiraTracker(Wire wire, Dialect dialect, JiraSettings settings, Clock clock) {
        this.wire = wire;
        this.dialect = dialect;
        this.settings = settings;
        this.read = new JiraRead(dialect, settings.site());
        this.write = new JiraWrite(dialect, settings);
        this.workflow = new JiraWorkflow(wire, dialect);
        this.search = new JiraSearch(wire, dialect, read);
        this.clock = clock;
    }

    @Override
    public Answer<Created> create(NewItem item) {
        Answer<CreateMeta> known = createMeta();
        if (!(known instanceof Answer.Done<CreateMeta>(CreateMeta fields))) {
            return notThere(known, "the project " + settings.project());
        }
        ObjectNode body = write.create(item, fields);
        Answer<JsonNode> answer = post(body);
        if (answer instanceof Answer.Refused<JsonNode> refused
                && !refused.fields().isEmpty()) {
            // the screen may have changed since we read it; a refusal made nothing, so asking again is safe
            meta = null;
            if (createMeta() instanceof Answer.Done<CreateMeta>(CreateMeta fresh)) {
                ObjectNode again = write.create(item, fresh);
                answer = again.equals(body) ? answer : post(again);
            }
        }
        return notThere(
                answer.map(created -> new Created(
                        created.path("id").asText(),
                        created.path("key").asText(),
                        read.url(created.path("key").asText()))),
                "the project " + settings.project());
    }

    private Answer<JsonNode> post(ObjectNode body) {
        return wire.send(Request.post(dialect.api() + "/issue", body, "create", null));
    }

    private static <T, R> Answer<R> notThere(Answer<T> answer, String what) {
        if (answer instanceof Answer.Missing<T>) {
            return new Answer.Refused<>(404, what + " does not exist or is not visible to this account", Map.of());
        }
        return answer.map(v -> {
            @SuppressWarnings("unchecked")
            R same = (R) v;
            return same;
        });
    }

    private Answer<CreateMeta> createMeta() {
        CreateMeta known = meta;
        if (known != null && known.readAt().plus(META_AGE).isAfter(clock.instant())) {
            return new Answer.Done<>(known);
        }
        Answer<CreateMeta> answer = wire.send(Request.get(
                        dialect.api() + "/issue/createmeta/" + settings.project() + "/issuetypes/"
                                + settings.issueType() + "?maxResults=200",
                        "meta",
                        null))
                .map(page -> CreateMeta.of(page, clock.instant()));
        if (answer instanceof Answer.Done<CreateMeta>(CreateMeta fresh)) {
            meta = fresh;
        }
        return answer;
    }

    @Override
    public Answer<List<RemoteItem>> find(String label) {
        return search.items("project = \"" + settings.project() + "\" AND labels = \"" + label + "\"");
    }

    @Override
    public Answer<RemoteItem> read(String id) {
        return raw(id).map(read::item);
    }

    private Answer<JsonNode> raw(String id) {
        return wire.send(Request.get(
                dialect.api() + "/issue/" + id + "?fields=" + JiraRead.FIELDS + "&properties=" + JiraRead.PROPERTY,
                "read",
                id));
    }

    @Override
    public Answer<Void> edit(String id, Edit edit, RemoteItem base) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        ObjectNode fields = body.putObject("fields");
        if (edit.summary() != null) {
            fields.put("summary", JiraWrite.oneLine(edit.summary()));
        }
        if (edit.priority() != null) {
            fields.putObject("priority").put("id", edit.priority());
        }
        if (edit.description() != null) {
            Answer<JsonNode> now = raw(id);
            if (!(now instanceof Answer.Done<JsonNode>(JsonNode issue))) {
                return now.map(v -> null);
            }
            Optional<JsonNode> description =
                    dialect.replace(issue.path("fields").path("description"), JiraWrite.fit(edit.description()));
            description.ifPresent(d -> fields.set("description", d));
        }
        if (!edit.addLabels().isEmpty()) {
            ArrayNode ops = body.putObject("update").putArray("labels");
            edit.addLabels().forEach(l -> ops.addObject().put("add", l));
        }
        if (fields.isEmpty()) {
            body.remove("fields");
        }
        return body.isEmpty()
                ? new Answer.Done<>(null)
                : wire.send(Request.put(dialect.api() + "/issue/" + id, body, "edit", id))
                        .map(v -> null);
    }

    @Override
    public String expectedBlock(String markdown) {
        return dialect.block(dialect.description(JiraWrite.fit(markdown)));
    }

    @Override
    public Answer<Void> comment(String id, String key, String markdown) {
        Answer<JsonNode> there = wire.send(Request.get(
                dialect.api() + "/issue/" + id + "/comment?maxResults=5000&expand=properties", "comments", id));
        if (!(there instanceof Answer.Done<JsonNode>(JsonNode page))) {
            return there.map(v -> null);
        }
        for (JsonNode c : page.path("comments")) {
            if (key.equals(JiraRead.noteKey(c))) {
                return new Answer.Done<>(null);
            }
        }
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.set("body", dialect.comment(markdown));
        body.putArray("properties")
                .addObject()
                .put("key", JiraRead.NOTE_PROPERTY)
                .putObject("value")
                .put("k", key);
        return wire.send(Request.post(dialect.api() + "/issue/" + id + "/comment", body, "comment", id))
                .map(v -> null);
    }

    @Override
    public Answer<Void> link(String id, String globalId, String url, String title) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("globalId", globalId);
        body.putObject("application").put("type", "dev.vedette").put("name", "Vedette");
        body.put("relationship", "threat model");
        body.putObject("object").put("url", url).put("title", JiraWrite.oneLine(title));
        return wire.send(Request.post(dialect.api() + "/issue/" + id + "/remotelink", body, "link", id))
                .map(v -> null);
    }

    @Override
    public Answer<Void> move(String id, Category target, Resolution resolution) {
        return workflow.move(id, target, resolution, settings.constants());
    }

    @Override
    public Answer<List<Touched>> changedSince(Instant since) {
        return search.changedIds(Marker.COMMON_LABEL, since, clock.instant());
    }

    @Override
    public Answer<List<RemoteItem>> readMany(List<String> ids) {
        List<RemoteItem> out = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            Answer<List<RemoteItem>> page = search.bulk(ids.subList(from, Math.min(ids.size(), from + PAGE)));
            if (!(page instanceof Answer.Done<List<RemoteItem>>(List<RemoteItem> items))) {
                return page;
            }
            out.addAll(items);
        }
        return new Answer.Done<>(out);
    }

    @Override
    public Answer<Preflight> preflight() {
        meta = null;
        return new JiraPreflight(wire, dialect, settings).run(this::createMeta);
    }
}
