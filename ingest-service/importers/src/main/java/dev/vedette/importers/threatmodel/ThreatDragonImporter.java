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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads OWASP Threat Dragon models, version 2 and the older form of version 1. Every diagram is a view of the one system. What stands inside a boundary
 * box is told by geometry, as the tool itself stores it.
 */
public final class ThreatDragonImporter implements Importer {

    @Override
    public String format() {
        return "threat-dragon";
    }

    @Override
    public int detect(SourceFile file) {
        return JsonSource.peek(file)
                .map(n -> n.path("detail").path("diagrams").isArray() && n.has("summary") ? 97 : 0)
                .orElse(0);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        JsonNode root = JsonSource.read(file);
        draft.title(Shape.text(root.path("summary"), "title"));
        int d = 0;
        int threats = 0;
        for (JsonNode diagram : root.path("detail").path("diagrams")) {
            boolean first = diagram.path("diagramJson").path("cells").isArray();
            JsonNode cells = FirstDragon.cells(diagram);
            if (!cells.isArray()) {
                draft.note(Receipt.Kind.SKIPPED, "/detail/diagrams/" + d++, "The diagram has no cells.", 1);
                continue;
            }
            String at = "/detail/diagrams/" + d++ + (first ? "/diagramJson/cells/" : "/cells/");
            threats += diagram(cells, at, draft);
        }
        if (threats > 0) {
            draft.note(
                    Receipt.Kind.DROPPED,
                    "/detail",
                    threats + " listed threats are not taken over; the model is judged anew.",
                    1);
        }
    }

    private static int diagram(JsonNode cells, String at, Draft draft) {
        Sketch sketch = new Sketch();
        List<BoundaryBox> boundaries = BoundaryBox.of(cells);
        boundaries.forEach(b ->
                sketch.frames.add(new Sketch.Frame(b.id(), b.title(), "", b.innermost(boundaries), at + b.index())));
        Set<String> ids = new HashSet<>();
        List<Integer> flows = new ArrayList<>();
        int threats = 0;
        for (int i = 0; i < cells.size(); i++) {
            JsonNode cell = cells.get(i);
            threats += cell.path("data").path("threats").size();
            switch (cell.path("shape").asText("")) {
                case "actor", "process", "store" -> {
                    ids.add(cell.path("id").asText(""));
                    sketch.boxes.add(box(cell, BoundaryBox.innermost(cell, boundaries), at + i));
                }
                case "flow", "edge" -> flows.add(i);
                case "trust-boundary-curve" ->
                    draft.note(
                            Receipt.Kind.DROPPED,
                            at + i,
                            "A boundary drawn as a line encloses nothing; draw it as a box.",
                            1);
                default -> {}
            }
        }
        for (int i : flows) {
            arrow(cells.get(i), ids, at + i, sketch, draft);
        }
        SketchDraft.fill(draft, sketch);
        for (int i = 0; i < cells.size(); i++) {
            facts(cells.get(i), at + i, draft);
        }
        return threats;
    }

    private static String name(JsonNode cell) {
        String name = Shape.text(cell.path("data"), "name");
        return name.isEmpty() ? Shape.text(cell.path("attrs").path("text"), "text") : name;
    }

    private static Sketch.Box box(JsonNode cell, String frame, String at) {
        Typed hint =
                switch (cell.path("shape").asText("")) {
                    case "actor" -> Shape.hint("user", 0.55);
                    case "store" -> Shape.hint("data-store", 0.55);
                    default ->
                        cell.path("data").path("isWebApplication").asBoolean(false)
                                ? Shape.hint("web-app", 0.6)
                                : Typed.NOTHING;
                };
        return new Sketch.Box(cell.path("id").asText(""), name(cell), hint, frame, at, name(cell));
    }

    private static void arrow(JsonNode cell, Set<String> ids, String at, Sketch sketch, Draft draft) {
        String from = cell.path("source").path("cell").asText("");
        String to = cell.path("target").path("cell").asText("");
        String protocol = Shape.text(cell.path("data"), "protocol");
        String label = name(cell) + (protocol.isEmpty() ? "" : " " + protocol);
        if (!ids.contains(from) || !ids.contains(to)) {
            draft.note(Receipt.Kind.DROPPED, at, "The flow " + label + " is not attached at both ends.", 1);
            return;
        }
        boolean both = cell.path("data").path("isBidirectional").asBoolean(false);
        sketch.arrows.add(
                new Sketch.Arrow(from, to, label, both ? Sketch.Heads.BOTH : Sketch.Heads.FORWARD, false, at, label));
    }

    /** Check boxes of the tool: only a tick is a statement, an empty box is the default and says nothing. */
    private static void facts(JsonNode cell, String at, Draft draft) {
        JsonNode data = cell.path("data");
        String from = cell.path("source").path("cell").asText("");
        String to = cell.path("target").path("cell").asText("");
        for (Draft.Link link : draft.links()) {
            if (link.from.equals(from) && link.to.equals(to) && !from.isEmpty()) {
                if (data.path("isEncrypted").asBoolean(false)) {
                    Shape.fact(link, "encrypted", FactValue.of("tls"), draft, at + "/data/isEncrypted");
                }
                if (data.path("isPublicNetwork").asBoolean(false)) {
                    Shape.fact(link, "publicNetwork", FactValue.of(true), draft, at + "/data/isPublicNetwork");
                }
            }
        }
        Draft.Part part = draft.part(cell.path("id").asText(""));
        if (data.path("isEncrypted").asBoolean(false)) {
            Shape.fact(part, "encryptionAtRest", FactValue.of("provider-key"), draft, at + "/data/isEncrypted");
        }
        if (data.path("storesCredentials").asBoolean(false)) {
            Shape.fact(
                    part, "dataClasses", FactValue.of(List.of("credentials")), draft, at + "/data/storesCredentials");
        }
        if (data.path("handlesCardPayment").asBoolean(false)) {
            Shape.fact(part, "dataClasses", FactValue.of(List.of("pan")), draft, at + "/data/handlesCardPayment");
        }
        if (data.path("providesAuthentication").asBoolean(false)) {
            Shape.fact(part, "authn", FactValue.of("required"), draft, at + "/data/providesAuthentication");
        }
    }
}
