package dev.vedette.importers.mermaid;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.mermaid.Flowchart.Edge;
import dev.vedette.importers.mermaid.Flowchart.Node;
import dev.vedette.importers.mermaid.Flowchart.Subgraph;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.sketch.SketchDraft;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A flowchart as a sketch: shapes become hints, subgraphs frames, edges arrows. */
final class FlowDraft {

    private static final Map<String, Typed> SHAPES = Map.ofEntries(
            hint("cylinder", "data-store", 0.7),
            hint("cyl", "data-store", 0.7),
            hint("db", "data-store", 0.7),
            hint("database", "data-store", 0.7),
            hint("lin-cyl", "data-store", 0.7),
            hint("disk", "data-store", 0.7),
            hint("das", "data-store", 0.6),
            hint("datastore", "data-store", 0.7),
            hint("stadium", "user", 0.45),
            hint("circle", "external-actor", 0.4),
            hint("person", "user", 0.8),
            hint("doc", "knowledge-source", 0.5),
            hint("docs", "knowledge-source", 0.5),
            hint("cloud", "external-service", 0.5));

    private static final Pattern LEGEND =
            Pattern.compile("^(?:legend|legende|key|note|title|caption)(?:$|[_\\d-])", Pattern.CASE_INSENSITIVE);

    private FlowDraft() {}

    private static Map.Entry<String, Typed> hint(String shape, String type, double confidence) {
        return Map.entry(shape, new Typed(type, confidence, new TreeMap<>()));
    }

    static void fill(Flowchart chart, Draft draft) throws UnreadableException {
        if (chart.nodes.isEmpty()) {
            throw new UnreadableException(
                    draft.source(), "1:1", "The diagram has no nodes.", "Write at least one, e.g. user --> app.");
        }
        chart.odd.forEach(o -> draft.note(Receipt.Kind.DROPPED, o.position(), "not understood: " + o.text(), 1.0));
        SketchDraft.fill(draft, sketch(chart, draft));
    }

    private static Sketch sketch(Flowchart chart, Draft draft) {
        Sketch sketch = new Sketch();
        Set<String> joined = new HashSet<>();
        chart.edges.forEach(e -> joined.addAll(List.of(e.from(), e.to())));
        for (Subgraph s : chart.subgraphs.values()) {
            String parent = s.parent == null ? null : s.parent.id;
            boolean untitled = s.title.isEmpty() && s.id.startsWith(Subgraph.ANONYMOUS);
            String title = s.title.isEmpty() && !untitled ? s.id : s.title;
            sketch.frames.add(new Sketch.Frame(s.id, title, "", parent, s.position));
        }
        for (Node n : chart.nodes.values()) {
            boolean legend = LEGEND.matcher(n.id).find() && !joined.contains(n.id);
            if (legend || andSoOn(n)) {
                draft.countRead(1);
                draft.note(Receipt.Kind.DROPPED, n.position, "explains the drawing: " + n.written, 0.9);
            } else if (!chart.subgraphs.containsKey(n.id)) {
                sketch.boxes.add(box(n));
            }
        }
        for (Edge e : chart.edges) {
            if (!e.stroke().equals("invisible")) {
                sketch.arrows.add(new Sketch.Arrow(
                        e.from(), e.to(), e.label(), heads(e), e.stroke().equals("dotted"), e.position(), e.written()));
            }
        }
        return sketch;
    }

    /** "..." draws no part, it says that there are more. */
    private static boolean andSoOn(Node n) {
        return !n.label.isBlank() && n.label.strip().chars().allMatch(c -> ".…·⋮ ".indexOf(c) >= 0);
    }

    private static Sketch.Box box(Node n) {
        String label = Names.key(n.label).isEmpty() ? n.id : n.label;
        Typed hint = SHAPES.getOrDefault(n.shape, Typed.NOTHING);
        return new Sketch.Box(n.id, label, hint, n.in == null ? null : n.in.id, n.position, n.written);
    }

    private static Sketch.Heads heads(Edge e) {
        return switch (e.heads()) {
            case "<>" -> Sketch.Heads.BOTH;
            case "<" -> Sketch.Heads.BACK;
            case "-" -> Sketch.Heads.NONE;
            default -> Sketch.Heads.FORWARD;
        };
    }
}
