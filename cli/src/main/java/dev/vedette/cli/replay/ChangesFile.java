package dev.vedette.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.cli.WrongUseException;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads changes: a JSON array of CloudEvents of a change, statements or new sources (paths in it are relative to the
 * file), or plain text with a statement in each line.
 */
final class ChangesFile {

    private final Path file;
    private final String systemId;

    ChangesFile(Path file, String systemId) {
        this.file = file;
        this.systemId = systemId;
    }

    List<PlayedChange> read() {
        JsonNode root;
        try {
            byte[] content = Files.readAllBytes(file);
            if (!json(content)) {
                return lines(new String(content, StandardCharsets.UTF_8));
            }
            root = Json.MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw new WrongUseException(
                    file + ": not valid JSON at line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new WrongUseException(file + ": cannot be read (" + e.getMessage() + "). Check the path.");
        }
        if (root == null || !root.isArray()) {
            throw wrong("the file", "a JSON array of changes is expected");
        }
        List<PlayedChange> changes = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            changes.add(change(i + 1, root.get(i)));
        }
        return changes;
    }

    private static boolean json(byte[] content) {
        String begin = new String(content, StandardCharsets.UTF_8).strip();
        return begin.isEmpty() || begin.charAt(0) == '[' || begin.charAt(0) == '{';
    }

    /** One statement a line; empty lines and those that begin with {@code #} say nothing. */
    private List<PlayedChange> lines(String text) {
        List<PlayedChange> changes = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                changes.add(statement(changes.size() + 1, line));
            }
        }
        return changes;
    }

    private PlayedChange statement(int n, String statement) {
        return new PlayedChange.Happened(
                observed(n, "change-" + n, Json.MAPPER.createObjectNode().put("statement", statement)));
    }

    private PlayedChange change(int n, JsonNode item) {
        if (item.isTextual()) {
            return statement(n, item.asText());
        }
        if (item.has("sources")) {
            List<Path> paths = new ArrayList<>();
            item.get("sources").forEach(p -> paths.add(resolve(p.asText())));
            String cause = item.path("statement").asText("new sources: " + joined(item.get("sources")));
            return new PlayedChange.NewSources(cause, paths);
        }
        if (item.has("specversion") || item.has("data")) {
            return new PlayedChange.Happened(event(n, item));
        }
        if (item.path("statement").isTextual()) {
            return new PlayedChange.Happened(observed(n, "change-" + n, (ObjectNode) item));
        }
        List<String> keys = new ArrayList<>();
        item.fieldNames().forEachRemaining(keys::add);
        throw wrong(
                "item " + n,
                "a CloudEvent, {\"statement\": ...}, {\"sources\": [...]} or a plain statement is expected, found "
                        + (keys.isEmpty() ? item.getNodeType() : "the keys " + String.join(", ", keys)));
    }

    private ChangeObserved event(int n, JsonNode event) {
        if (!(event.path("data") instanceof ObjectNode data)) {
            throw wrong("item " + n, "the event has no object under \"data\"");
        }
        return observed(n, event.path("id").asText("change-" + n), data);
    }

    /** Fills what a person would not write; an element may be given by id or as {@code {"id", "match"}}. */
    private ChangeObserved observed(int n, String id, ObjectNode given) {
        ObjectNode data = given.deepCopy();
        data.put("systemId", systemId);
        if (!data.path("changeId").isTextual()) {
            data.put("changeId", id);
        }
        if (!data.path("kind").isTextual()) {
            data.put("kind", ChangeObserved.Kind.ARCHITECTURE.name());
        }
        data.put("kind", data.path("kind").asText().toUpperCase(java.util.Locale.ROOT));
        if (data.path("element") instanceof ObjectNode element) {
            data.set("elementName", element.path("match"));
            data.set("element", element.path("id").isTextual() ? element.get("id") : null);
        }
        try {
            return Json.MAPPER.treeToValue(data, ChangeObserved.class);
        } catch (JsonProcessingException e) {
            throw wrong("item " + n, e.getOriginalMessage());
        }
    }

    private Path resolve(String path) {
        Path parent = file.toAbsolutePath().getParent();
        Path besideFile = parent.resolve(path);
        return Files.exists(besideFile) ? besideFile : Path.of(path);
    }

    private static String joined(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(w -> words.add(w.asText()));
        return String.join(", ", words);
    }

    private WrongUseException wrong(String where, String what) {
        return new WrongUseException(file + ", " + where + ": " + what);
    }
}
