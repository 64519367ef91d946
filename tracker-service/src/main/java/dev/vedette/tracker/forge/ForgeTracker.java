package dev.vedette.tracker.forge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.markdown.Md;
import dev.vedette.tracker.markdown.TextBlock;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.Created;
import dev.vedette.tracker.spi.Edit;
import dev.vedette.tracker.spi.ManagedBlock;
import dev.vedette.tracker.spi.Marker;
import dev.vedette.tracker.spi.NewItem;
import dev.vedette.tracker.spi.Preflight;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Resolution;
import dev.vedette.tracker.spi.Tracker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Issues of a code host. The label finds an issue, a hidden mark in its body decides. */
final class ForgeTracker implements Tracker {
    private static final TextBlock BLOCK =
            new TextBlock("<!-- vedette:begin -->\n**" + ManagedBlock.TITLE + "**\n\n", "<!-- vedette:end -->");
    private static final Pattern MARK = Pattern.compile("<!-- vedette:link (\\S+) (\\S+) -->");
    /** Targets of links are passed over. */
    private static final Pattern CALL = Pattern.compile("]\\([^)\\s]*\\)|(?<![\\w/])([@#!$%^&](?=\\w))");

    private static final int MAX_TITLE = 250;
    private static final int MAX_BODY = 60_000;
    private static final int MAX_PAGES = 100;

    private final Wire wire;
    private final Forge forge;

    ForgeTracker(Wire wire, Forge forge) {
        this.wire = wire;
        this.forge = forge;
    }

    @Override
    public Answer<Created> create(NewItem item) {
        String body = BLOCK.wrap(fit(item.description())) + "\n\n[Open in Vedette](" + item.deepLink()
                + ")\n<!-- vedette:link " + item.marker().item() + " "
                + item.marker().intent() + " -->\n";
        return wire.send(forge.create(title(item.summary()), body, item.labels()))
                .map(i -> new Created(forge.id(i), forge.key(i), forge.url(i)));
    }

    private static String title(String s) {
        return Md.truncate(Md.words(s), MAX_TITLE);
    }

    private static String fit(String markdown) {
        return Md.truncate(quiet(markdown), MAX_BODY);
    }

    /** Code hosts make calls for people and links to issues of what only looks like one; a joiner without width stops it. */
    private static String quiet(String markdown) {
        return CALL.matcher(markdown).replaceAll(m -> m.group(1) == null ? m.group() : m.group(1) + "\u2060");
    }

    @Override
    public Answer<List<RemoteItem>> find(String label) {
        return list(label, null);
    }

    private Answer<List<RemoteItem>> list(String label, Instant since) {
        List<RemoteItem> out = new ArrayList<>();
        for (int page = 1; page <= MAX_PAGES; page++) {
            Answer<JsonNode> answer = wire.send(forge.list(label, since, page));
            if (!(answer instanceof Answer.Done<JsonNode>(JsonNode issues))) {
                return answer.map(v -> List.of());
            }
            issues.forEach(i -> {
                if (!i.has("pull_request")) {
                    out.add(item(i, List.of()));
                }
            });
            if (issues.size() < 100) {
                break;
            }
        }
        return new Answer.Done<>(out);
    }

    private RemoteItem item(JsonNode i, List<RemoteItem.RemoteComment> comments) {
        String body = forge.body(i);
        Matcher mark = MARK.matcher(body);
        String inner = BLOCK.inner(body);
        boolean closed = forge.closed(i);
        return new RemoteItem(
                forge.id(i),
                forge.key(i),
                forge.url(i),
                i.path("title").asText(),
                closed ? Category.DONE : Category.NEW,
                i.path("state").asText(),
                closed ? forge.resolution(i) : null,
                null,
                forge.labels(i),
                i.path("updated_at").asText(),
                inner == null ? null : Md.words(inner),
                mark.find() ? new Marker(mark.group(1), mark.group(2)) : null,
                null,
                comments);
    }

    @Override
    public Answer<RemoteItem> read(String id) {
        Answer<JsonNode> issue = one(id);
        if (!(issue instanceof Answer.Done<JsonNode>(JsonNode i))) {
            return issue.map(v -> null);
        }
        return wire.send(forge.comments(id)).map(list -> {
            List<RemoteItem.RemoteComment> comments = new ArrayList<>();
            list.forEach(c -> comments.add(known(forge.comment(c))));
            return item(i, comments);
        });
    }

    /** A deleted issue answers as a removed interface would, one transferred to another project as a moved page. */
    private Answer<JsonNode> one(String id) {
        Answer<JsonNode> answer = wire.send(forge.read(id));
        boolean moved = answer instanceof Answer.Denied<JsonNode>(String why) && why.startsWith(Wire.ELSEWHERE);
        return answer instanceof Answer.Outdated<JsonNode> || moved ? new Answer.Missing<>() : answer;
    }

    private static RemoteItem.RemoteComment known(RemoteItem.RemoteComment c) {
        Matcher m = Pattern.compile("<!-- vedette:note (\\S+) -->").matcher(c.text());
        return m.find() ? new RemoteItem.RemoteComment(c.id(), m.group(1), c.author(), c.text()) : c;
    }

    @Override
    public Answer<Void> edit(String id, Edit edit, RemoteItem base) {
        Answer<JsonNode> now = one(id);
        if (!(now instanceof Answer.Done<JsonNode>(JsonNode i))) {
            return now.map(v -> null);
        }
        String body = edit.description() == null
                ? null
                : BLOCK.replace(forge.body(i), fit(edit.description())).orElse(null);
        String title = edit.summary() == null ? null : title(edit.summary());
        return title == null && body == null && edit.addLabels().isEmpty()
                ? new Answer.Done<>(null)
                : wire.send(forge.edit(id, title, body, edit.addLabels())).map(v -> null);
    }

    @Override
    public String expectedBlock(String markdown) {
        return Md.words(fit(markdown));
    }

    @Override
    public Answer<Void> comment(String id, String key, String markdown) {
        String mark = "<!-- vedette:note " + key.replace(' ', '-') + " -->";
        Answer<JsonNode> there = wire.send(forge.comments(id));
        if (!(there instanceof Answer.Done<JsonNode>(JsonNode list))) {
            return there.map(v -> null);
        }
        for (JsonNode c : list) {
            if (forge.comment(c).text().contains(mark)) {
                return new Answer.Done<>(null);
            }
        }
        return wire.send(forge.comment(id, quiet(markdown) + "\n\n" + mark)).map(v -> null);
    }

    /** The link is part of the body from the start. */
    @Override
    public Answer<Void> link(String id, String globalId, String url, String title) {
        return new Answer.Done<>(null);
    }

    @Override
    public Answer<Void> move(String id, Category target, Resolution resolution) {
        return wire.send(forge.move(id, target, resolution)).map(v -> null);
    }

    @Override
    public Answer<List<Touched>> changedSince(Instant since) {
        return list(Marker.COMMON_LABEL, since).map(items -> items.stream()
                .map(i -> new Touched(i.id(), i.updated()))
                .toList());
    }

    @Override
    public Answer<List<RemoteItem>> readMany(List<String> ids) {
        return list(Marker.COMMON_LABEL, null)
                .map(items -> items.stream().filter(i -> ids.contains(i.id())).toList());
    }

    @Override
    public Answer<Preflight> preflight() {
        Answer<JsonNode> me = wire.send(forge.whoAmI());
        if (!(me instanceof Answer.Done<JsonNode>(JsonNode account))) {
            return me.map(v -> null);
        }
        List<String> problems =
                wire.send(forge.project()).done() ? List.of() : List.of("The project cannot be read with this token.");
        List<String> notes = List.of("This tracker has no priorities; the severity stands in the text.");
        return new Answer.Done<>(new Preflight(forge.account(account), problems, notes, List.of()));
    }
}
