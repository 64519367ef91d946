package dev.vedette.importers.threatmodel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.json.TreeSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the Open Threat Model format, version 0.1 and 0.2, as JSON or YAML. */
public final class OtmImporter implements Importer {

    private static final int TRUSTED_RATING = 70;
    private static final int UNTRUSTED_RATING = 20;
    private static final int SENSITIVE = 50;

    @Override
    public String format() {
        return "otm";
    }

    @Override
    public int detect(SourceFile file) {
        return TreeSource.peek(file, "otmVersion")
                .map(n -> n.has("otmVersion") ? 98 : 0)
                .orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        JsonNode root = TreeSource.read(files.getFirst());
        draft.title(Shape.text(root.path("project"), "name"));
        Map<String, String> parentOf = parents(root);
        Sketch sketch = new Sketch();
        zones(root, sketch);
        Set<String> zones = new HashSet<>();
        sketch.frames.forEach(f -> zones.add(f.id()));
        Set<String> components = new HashSet<>();
        int i = 0;
        for (JsonNode c : root.path("components")) {
            String id = c.path("id").asText("");
            String at = "/components/" + i++;
            components.add(id);
            sketch.boxes.add(new Sketch.Box(
                    id,
                    Shape.text(c, "name"),
                    Shape.word(c.path("type").asText(""), dev.vedette.importers.label.Typed.NOTHING),
                    zoneOf(id, parentOf, zones),
                    at,
                    Shape.text(c, "name") + " (" + Shape.text(c, "type") + ")"));
        }
        flows(root, sketch, components, zones, draft);
        SketchDraft.fill(draft, sketch);
        i = 0;
        for (JsonNode z : root.path("trustZones")) {
            rating(z, "/trustZones/" + i++, draft);
        }
        assets(root, draft);
        int listed = root.path("threats").size();
        if (listed > 0) {
            draft.note(
                    Receipt.Kind.DROPPED,
                    "/threats",
                    listed + " listed threats are not taken over; the model is judged anew.",
                    1);
        }
    }

    private static Map<String, String> parents(JsonNode root) {
        Map<String, String> parentOf = new HashMap<>();
        for (JsonNode c : root.path("components")) {
            JsonNode p = c.path("parent");
            String parent = p.path("trustZone").asText(p.path("component").asText(""));
            parentOf.put(c.path("id").asText(""), parent);
        }
        return parentOf;
    }

    private static String zoneOf(String id, Map<String, String> parentOf, Set<String> zones) {
        String at = parentOf.get(id);
        for (int steps = 0; at != null && steps < 100; steps++) {
            if (zones.contains(at)) {
                return at;
            }
            at = parentOf.get(at);
        }
        return null;
    }

    private static void zones(JsonNode root, Sketch sketch) {
        int i = 0;
        for (JsonNode z : root.path("trustZones")) {
            String parent = z.path("parent").path("trustZone").asText(null);
            sketch.frames.add(
                    new Sketch.Frame(z.path("id").asText(""), Shape.text(z, "name"), "", parent, "/trustZones/" + i++));
        }
    }

    private static void rating(JsonNode zone, String at, Draft draft) {
        JsonNode rating = zone.path("risk").path("trustRating");
        if (rating.isNumber()) {
            String trust = rating.asInt() >= TRUSTED_RATING
                    ? "trusted"
                    : rating.asInt() <= UNTRUSTED_RATING ? "untrusted" : "semi";
            draft.area(zone.path("id").asText(""), "", "")
                    .facts
                    .put(
                            "trust",
                            new Draft.Said(
                                    FactValue.of(trust),
                                    Shape.by(draft, at + "/risk/trustRating", "trust rating " + rating.asText())));
        }
    }

    private static void flows(JsonNode root, Sketch sketch, Set<String> components, Set<String> zones, Draft draft) {
        int i = 0;
        for (JsonNode f : root.path("dataflows")) {
            String at = "/dataflows/" + i++;
            String from = f.path("source").asText("");
            String to = f.path("destination").asText("");
            if (!known(from, components, zones) || !known(to, components, zones)) {
                draft.note(
                        Receipt.Kind.DROPPED,
                        at,
                        "The flow " + Shape.text(f, "name") + " joins something that the file does not declare.",
                        1);
                continue;
            }
            StringBuilder label = new StringBuilder(Shape.text(f, "name"));
            f.path("tags").forEach(t -> label.append(' ').append(t.asText("")));
            sketch.arrows.add(new Sketch.Arrow(
                    from,
                    to,
                    Labels.clean(label.toString()),
                    f.path("bidirectional").asBoolean(false) ? Sketch.Heads.BOTH : Sketch.Heads.FORWARD,
                    false,
                    at,
                    Labels.clean(label.toString())));
        }
    }

    private static boolean known(String id, Set<String> components, Set<String> zones) {
        return components.contains(id) || zones.contains(id);
    }

    private static void assets(JsonNode root, Draft draft) {
        Map<String, Draft.Asset> byId = new HashMap<>();
        int i = 0;
        for (JsonNode a : root.path("assets")) {
            String at = "/assets/" + i++;
            Draft.Asset asset = draft.asset(Shape.text(a, "name"));
            asset.provenance.add(Shape.by(draft, at, asset.name));
            if (a.path("risk").path("confidentiality").asInt(0) > SENSITIVE) {
                asset.facts.put(
                        "dataClasses",
                        new Draft.Said(
                                FactValue.of(List.of("confidential")),
                                Shape.by(
                                        draft,
                                        at + "/risk/confidentiality",
                                        "confidentiality "
                                                + a.path("risk")
                                                        .path("confidentiality")
                                                        .asText())));
            }
            byId.put(a.path("id").asText(""), asset);
        }
        i = 0;
        for (JsonNode c : root.path("components")) {
            String at = "/components/" + i++;
            for (String kind : new String[] {"stored", "processed"}) {
                for (JsonNode ref : c.path("assets").path(kind)) {
                    hold(byId.get(ref.asText("")), c.path("id").asText(""), at + "/assets/" + kind, draft);
                }
            }
        }
    }

    private static void hold(Draft.Asset asset, String component, String at, Draft draft) {
        if (asset == null || draft.part(component) == null) {
            return;
        }
        asset.holders.add(component);
        Draft.Said classes = asset.facts.get("dataClasses");
        if (classes != null) {
            Shape.fact(draft.part(component), "dataClasses", classes.value(), draft, at);
        }
    }
}
