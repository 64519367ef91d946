package dev.vedette.importers.threatmodel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the JSON of the OWASP Threat Model Library, schema 1.0. Real files name an element under a wrong kind now and
 * then, so references are resolved over all lists.
 */
public final class ThreatModelLibraryImporter implements Importer {

    /** Data sensitivity words of the schema and our data classes. */
    private static final Map<String, String> CLASSES = Map.of(
            "pii",
            "personal",
            "phi",
            "phi",
            "pci",
            "pan",
            "cred",
            "credentials",
            "biz",
            "confidential",
            "fin",
            "confidential",
            "ip",
            "ip",
            "gov",
            "confidential");

    private static final Map<String, String> STORES = Map.of(
            "relational",
            "relational-db",
            "document",
            "nosql-db",
            "key_value",
            "nosql-db",
            "graph",
            "graph-db",
            "object",
            "object-storage",
            "file",
            "file-storage",
            "vector",
            "vector-db",
            "queue",
            "message-queue");

    @Override
    public String format() {
        return "threat-model-library";
    }

    @Override
    public int detect(SourceFile file) {
        return JsonSource.peek(file)
                .map(n -> n.path("data_flows").isArray() && n.path("scope").isObject() ? 96 : 0)
                .orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        JsonNode root = JsonSource.read(files.getFirst());
        draft.title(Shape.text(root.path("scope"), "title"));
        system(root.path("scope"), draft);
        Sketch sketch = new Sketch();
        Set<String> zones = new HashSet<>();
        each(root, "trust_zones", (z, at) -> {
            zones.add(id(z));
            sketch.frames.add(new Sketch.Frame(id(z), Shape.text(z, "title"), "", null, at));
        });
        Set<String> parts = new HashSet<>();
        each(root, "actors", (a, at) -> sketch.boxes.add(box(a, Shape.hint("user", 0.7), zones, parts, at, draft)));
        each(root, "components", (c, at) -> sketch.boxes.add(box(c, Typed.NOTHING, zones, parts, at, draft)));
        each(root, "data_stores", (s, at) -> sketch.boxes.add(box(s, storeKind(s), zones, parts, at, draft)));
        List<JsonNode> kept = new ArrayList<>();
        List<String> pointers = new ArrayList<>();
        each(root, "data_flows", (f, at) -> {
            if (arrow(f, at, parts, sketch, draft)) {
                kept.add(f);
                pointers.add(at);
            }
        });
        SketchDraft.fill(draft, sketch);
        for (int i = 0; i < kept.size(); i++) {
            flowFacts(kept.get(i), pointers.get(i), draft);
        }
        dataSets(root, draft);
        int threats = root.path("threats").size();
        if (threats > 0) {
            draft.note(
                    Receipt.Kind.DROPPED,
                    "/threats",
                    threats + " listed threats are not taken over; the model is judged anew.",
                    1);
        }
    }

    private interface Each {
        void accept(JsonNode element, String pointer);
    }

    private static void each(JsonNode root, String list, Each action) {
        int i = 0;
        for (JsonNode n : root.path(list)) {
            action.accept(n, "/" + list + "/" + i++);
        }
    }

    private static Typed storeKind(JsonNode store) {
        String type = STORES.get(store.path("type").asText(""));
        return type == null ? Shape.hint("data-store", 0.6) : Shape.hint(type, 0.9);
    }

    private static String id(JsonNode n) {
        return n.path("symbolic_name").asText("");
    }

    private static Sketch.Box box(
            JsonNode n, Typed hint, Set<String> zones, Set<String> parts, String at, Draft draft) {
        String zone = n.path("trust_zone").asText("");
        if (!zone.isEmpty() && !zones.contains(zone)) {
            draft.note(Receipt.Kind.WARNING, at + "/trust_zone", "The trust zone " + zone + " is not declared.", 1);
        }
        parts.add(id(n));
        return new Sketch.Box(
                id(n), Shape.text(n, "title"), hint, zones.contains(zone) ? zone : null, at, Shape.text(n, "title"));
    }

    private static boolean arrow(JsonNode f, String at, Set<String> parts, Sketch sketch, Draft draft) {
        String from = f.path("source").path("object").asText("");
        String to = f.path("destination").path("object").asText("");
        if (!parts.contains(from) || !parts.contains(to)) {
            draft.note(
                    Receipt.Kind.DROPPED,
                    at,
                    "The flow " + Shape.text(f, "title") + " joins something that the file does not declare.",
                    1);
            return false;
        }
        sketch.arrows.add(new Sketch.Arrow(
                from, to, Shape.text(f, "title"), Sketch.Heads.FORWARD, false, at, Shape.text(f, "title")));
        return true;
    }

    private static void flowFacts(JsonNode f, String at, Draft draft) {
        String from = f.path("source").path("object").asText("");
        String to = f.path("destination").path("object").asText("");
        for (Draft.Link link : draft.links()) {
            if (link.from.equals(from) && link.to.equals(to) && f.has("encrypted")) {
                Shape.fact(
                        link,
                        "encrypted",
                        FactValue.of(f.path("encrypted").asBoolean() ? "tls" : "none"),
                        draft,
                        at + "/encrypted");
            }
        }
    }

    private static void system(JsonNode scope, Draft draft) {
        String criticality = scope.path("business_criticality").asText("");
        if (List.of("low", "medium", "high").contains(criticality)) {
            draft.systemFact(
                    "criticality",
                    FactValue.of(criticality),
                    Shape.by(draft, "/scope/business_criticality", criticality));
        }
        Set<String> classes = classes(scope.path("data_sensitivity"));
        if (!classes.isEmpty()) {
            draft.systemFact(
                    "dataClasses",
                    FactValue.of(classes),
                    Shape.by(draft, "/scope/data_sensitivity", String.join(", ", classes)));
        }
    }

    private static Set<String> classes(JsonNode words) {
        Set<String> classes = new TreeSet<>();
        words.forEach(w -> {
            if (CLASSES.containsKey(w.asText(""))) {
                classes.add(CLASSES.get(w.asText("")));
            }
        });
        return classes;
    }

    private static void dataSets(JsonNode root, Draft draft) {
        Map<String, Set<String>> held = new HashMap<>();
        each(root, "data_sets", (s, at) -> {
            Draft.Asset asset = draft.asset(Shape.text(s, "title"));
            asset.provenance.add(Shape.by(draft, at, asset.name));
            Set<String> classes = classes(s.path("data_sensitivity"));
            if (!classes.isEmpty()) {
                asset.facts.put(
                        "dataClasses",
                        new Draft.Said(
                                FactValue.of(classes),
                                Shape.by(draft, at + "/data_sensitivity", String.join(", ", classes))));
            }
            int i = 0;
            for (JsonNode p : s.path("placements")) {
                String store = p.path("data_store").asText("");
                Draft.Part part = draft.part(store);
                if (part != null) {
                    asset.holders.add(store);
                    held.computeIfAbsent(store, k -> new TreeSet<>()).addAll(classes);
                    Shape.fact(part, "dataClasses", FactValue.of(held.get(store)), draft, at + "/data_sensitivity");
                    if (p.has("encrypted")) {
                        String state = p.path("encrypted").asBoolean() ? "provider-key" : "none";
                        Shape.fact(
                                part,
                                "encryptionAtRest",
                                FactValue.of(state),
                                draft,
                                at + "/placements/" + i + "/encrypted");
                    }
                }
                i++;
            }
        });
    }
}
