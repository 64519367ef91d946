package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the issues in one JSON file, so that the demo tracker finds them after a restart. */
public final class Snapshots {
    private final Store store;

    Snapshots(Store store) {
        this.store = store;
    }

    /** Calls back after every change of any issue. */
    public void onChange(Runnable callback) {
        store.listeners.add((event, issue, by, change, note) -> callback.run());
    }

    public void write(Path file) {
        ObjectNode out = Call.JSON.createObjectNode();
        synchronized (store) {
            out.put("nextId", store.nextId);
            ObjectNode numbers = out.putObject("nextNumber");
            store.nextNumber.forEach(numbers::put);
            ArrayNode issues = out.putArray("issues");
            store.all().forEach(i -> issues.add(json(i)));
        }
        try {
            Path temporary = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(temporary, Call.JSON.writeValueAsBytes(out));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo tracker's state cannot be written to " + file, e);
        }
    }

    public void read(Path file) {
        try {
            JsonNode in = Call.JSON.readTree(Files.readAllBytes(file));
            synchronized (store) {
                store.nextId = in.path("nextId").asLong(store.nextId);
                in.path("nextNumber")
                        .properties()
                        .forEach(e ->
                                store.nextNumber.put(e.getKey(), e.getValue().asInt()));
                in.path("issues").forEach(this::restore);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo tracker's state cannot be read from " + file, e);
        }
    }

    private static ObjectNode json(Issue i) {
        ObjectNode o = Call.JSON.createObjectNode();
        o.put("id", i.id).put("key", i.key).put("project", i.project.key).put("type", i.issueType);
        o.put("status", i.status.id()).put("resolution", i.resolution).put("priority", i.priority);
        o.put("summary", i.summary).set("description", i.description);
        o.put("assigned", i.assignee == null ? null : i.assignee.accountId());
        o.put("creator", i.creator.accountId());
        o.put("created", i.created.toString()).put("updated", i.updated.toString());
        i.labels.forEach(o.withArray("labels")::add);
        i.formerKeys.forEach(o.withArray("formerKeys")::add);
        i.changes.forEach(o.withArray("changes")::add);
        i.others.forEach(o.withObject("/others")::set);
        i.properties.forEach(o.withObject("/properties")::set);
        i.remoteLinks.forEach(o.withObject("/remoteLinks")::set);
        for (Issue.Note n : i.comments) {
            ObjectNode c = o.withArray("comments").addObject();
            c.put("id", n.id())
                    .put("author", n.author().accountId())
                    .put("created", n.created().toString());
            c.set("body", n.body());
            n.properties().forEach(c.withObject("/properties")::set);
        }
        return o;
    }

    private void restore(JsonNode o) {
        Issue i = new Issue(o.path("id").asText());
        i.key = o.path("key").asText();
        i.project = store.project(o.path("project").asText());
        i.issueType = o.path("type").asText();
        i.status = i.project.transitions.stream()
                .map(Transition::to)
                .filter(s -> s.id().equals(o.path("status").asText()))
                .findFirst()
                .orElse(Status.TO_DO);
        i.resolution = o.path("resolution").textValue();
        i.priority = o.path("priority").textValue();
        i.summary = o.path("summary").asText();
        i.description = o.get("description");
        i.assignee = o.path("assigned").isNull() ? null : person(o.path("assigned"));
        i.creator = person(o.path("creator"));
        i.created = Instant.parse(o.path("created").asText());
        i.updated = Instant.parse(o.path("updated").asText());
        i.searchableFrom = i.created;
        o.path("labels").forEach(l -> i.labels.add(l.asText()));
        o.path("formerKeys").forEach(k -> i.formerKeys.add(k.asText()));
        o.path("changes").forEach(c -> i.changes.add((ObjectNode) c));
        o.path("others").properties().forEach(e -> i.others.put(e.getKey(), e.getValue()));
        o.path("properties").properties().forEach(e -> i.properties.put(e.getKey(), e.getValue()));
        o.path("remoteLinks").properties().forEach(e -> i.remoteLinks.put(e.getKey(), (ObjectNode) e.getValue()));
        for (JsonNode c : o.path("comments")) {
            Map<String, JsonNode> properties = new LinkedHashMap<>();
            c.path("properties").properties().forEach(e -> properties.put(e.getKey(), e.getValue()));
            Instant created = Instant.parse(c.path("created").asText());
            i.comments.add(new Issue.Note(
                    c.path("id").asText(), person(c.path("author")), c.get("body"), properties, created));
        }
        store.issues.put(i.id, i);
    }

    private static Person person(JsonNode account) {
        return Person.TOOL.accountId().equals(account.asText()) ? Person.TOOL : Person.MIA;
    }
}
