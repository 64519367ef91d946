package dev.vedette.importers.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.json.TreeSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A description with the other files of its upload. References are followed there and nowhere else. */
final class Spec {

    private static final int MAX_HOPS = 20;
    private static final int MAX_FILES = 200;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NOTES = 500;

    /** A value and where it stands; {@code file} is {@code ""} for the description itself. */
    record At(JsonNode node, String file, String pointer) {
        At get(String key) {
            return new At(node.path(key), file, JsonSource.pointer(pointer, key));
        }

        At get(int index) {
            return new At(node.path(index), file, pointer + "/" + index);
        }

        /** Position for a receipt. */
        String position() {
            return file.isEmpty() ? pointer : file + "#" + pointer;
        }

        String text() {
            return node.isValueNode() && !node.isNull() ? Labels.clean(node.asText()) : "";
        }
    }

    final At root;
    final Draft draft;
    private final SourceFile file;
    private final Upload upload;
    private final Map<String, JsonNode> others = new HashMap<>();
    private final Set<String> lost = new TreeSet<>();

    private Spec(JsonNode root, SourceFile file, Upload upload, Draft draft) {
        this.root = new At(root, "", "");
        this.file = file;
        this.upload = upload;
        this.draft = draft;
    }

    static Spec read(SourceFile file, Upload upload, Draft draft) throws UnreadableException {
        return new Spec(TreeSource.read(file), file, upload, draft);
    }

    /** Every key of an object. */
    static java.util.List<String> keys(At at) {
        return at.node().properties().stream().map(Map.Entry::getKey).toList();
    }

    /** The value itself, or what its {@code $ref} leads to; missing when that is not in the upload. */
    At resolve(At at) {
        At now = at;
        for (int i = 0; i < MAX_HOPS; i++) {
            JsonNode ref = now.node().path("$ref");
            if (!ref.isTextual()) {
                return now;
            }
            now = follow(now, ref.asText());
        }
        return new At(MissingNode.getInstance(), at.file(), at.pointer());
    }

    private At follow(At from, String ref) {
        int hash = ref.indexOf('#');
        String path = hash < 0 ? ref : ref.substring(0, hash);
        String fragment = hash < 0 ? "" : ref.substring(hash + 1);
        String target =
                path.isEmpty() ? from.file() : relative(from.file().isEmpty() ? file.path() : from.file(), path);
        Optional<JsonNode> document = target == null ? Optional.empty() : document(target);
        boolean pointer = fragment.isEmpty() || fragment.startsWith("/");
        if (document.isEmpty() || !pointer) {
            if (lost.size() < MAX_NOTES && lost.add(ref)) {
                draft.note(
                        Receipt.Kind.DROPPED,
                        from.position(),
                        "the reference " + Labels.clean(ref) + " leads to what is not in the upload",
                        1);
            }
            return new At(MissingNode.getInstance(), from.file(), from.pointer());
        }
        return new At(at(document.get(), decoded(fragment)), target, fragment);
    }

    /** Says which references of the description lead out of the upload; each of them once. */
    void dangling() {
        dangling(root, new TreeSet<>(), 0);
    }

    private void dangling(At at, Set<String> said, int depth) {
        if (depth > MAX_DEPTH || said.size() > MAX_FILES) {
            return;
        }
        JsonNode ref = at.node().path("$ref");
        if (ref.isTextual() && !ref.asText().startsWith("#") && said.add(ref.asText())) {
            resolve(at);
        }
        at.node().properties().forEach(p -> {
            if (p.getValue().isContainerNode()) {
                dangling(at.get(p.getKey()), said, depth + 1);
            }
        });
        for (int i = 0; at.node().isArray() && i < at.node().size(); i++) {
            if (at.node().get(i).isContainerNode()) {
                dangling(at.get(i), said, depth + 1);
            }
        }
    }

    private static JsonNode at(JsonNode document, String fragment) {
        try {
            return document.at(fragment);
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

    private Optional<JsonNode> document(String path) {
        if (path.isEmpty() || path.equals(file.path())) {
            return Optional.of(root.node());
        }
        if (others.size() >= MAX_FILES && !others.containsKey(path)) {
            return Optional.empty();
        }
        return Optional.ofNullable(others.computeIfAbsent(
                path, p -> upload.file(p).flatMap(Spec::peek).orElse(null)));
    }

    private static Optional<JsonNode> peek(SourceFile f) {
        try {
            return Optional.of(TreeSource.read(f));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** The path of a neighbour file, or {@code null} when the reference leaves the upload. */
    private static String relative(String from, String path) {
        if (path.contains("://") || path.startsWith("/") || path.contains("\\")) {
            return null;
        }
        java.util.ArrayDeque<String> steps = new java.util.ArrayDeque<>();
        int slash = from.lastIndexOf('/');
        String whole = (slash < 0 ? "" : from.substring(0, slash + 1)) + path;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return null;
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
