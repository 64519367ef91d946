package dev.vedette.importers.d2;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.d2.Board.Edge;
import dev.vedette.importers.d2.Board.Shape;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.spi.Draft;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A board as a sketch: shapes without children are boxes, containers frames; words alone are no part. */
final class BoardSketch {

    private static final Map<String, Typed> SHAPES = Map.ofEntries(
            hint("person", "user", 0.8),
            hint("c4-person", "user", 0.8),
            hint("cylinder", "data-store", 0.7),
            hint("stored_data", "data-store", 0.7),
            hint("sql_table", "data-store", 0.6),
            hint("queue", "message-queue", 0.85),
            hint("cloud", "external-service", 0.5),
            hint("document", "knowledge-source", 0.5),
            hint("page", "knowledge-source", 0.45));
    /** Their children are fields, not shapes. */
    private static final Set<String> TABLES = Set.of("sql_table", "class");

    private static final int MAX_DEPTH = 100;

    private final Board board;
    private final Draft draft;
    private final Sketch sketch = new Sketch();
    /** What an edge may join, by shape: itself, or what stands for it. */
    private final Map<Shape, String> ends = new LinkedHashMap<>();

    private BoardSketch(Board board, Draft draft) {
        this.board = board;
        this.draft = draft;
    }

    private static Map.Entry<String, Typed> hint(String shape, String type, double confidence) {
        return Map.entry(shape, new Typed(type, confidence, new TreeMap<>()));
    }

    static Sketch of(Board board, Draft draft) {
        BoardSketch s = new BoardSketch(board, draft);
        Set<Shape> joined = new HashSet<>();
        board.edges.forEach(e -> {
            joined.add(e.from);
            joined.add(e.to);
        });
        board.root.children.values().forEach(c -> s.shape(c, null, joined, 0));
        board.edges.forEach(s::edge);
        return s.sketch;
    }

    private void shape(Shape s, String frame, Set<Shape> joined, int depth) {
        String kind = board.attribute(s, "shape");
        if (s.gone || depth > MAX_DEPTH) {
            return;
        }
        if (kind.equals("sequence_diagram")) {
            sequence(s, frame);
            return;
        }
        List<Shape> inner = TABLES.contains(kind)
                ? List.of()
                : s.children.values().stream().filter(c -> !c.gone).toList();
        if (inner.stream().allMatch(c -> isWords(c, joined))) {
            // a title and an explanation in a frame of their own draw one thing
            inner.forEach(c -> words(c));
            inner = List.of();
        }
        if (!inner.isEmpty()) {
            // an empty label on purpose: the frame only lays out what is in it
            String title = "".equals(s.label) ? "" : label(s).replace('\n', ' ');
            sketch.frames.add(new Sketch.Frame(s.id(), title, "", frame, s.position));
            ends.put(s, s.id());
            inner.forEach(c -> shape(c, s.id(), joined, depth + 1));
            return;
        }
        if (isWords(s, joined)) {
            words(s);
            return;
        }
        box(s, frame);
        if (TABLES.contains(kind)) {
            fields(s);
        }
    }

    private boolean isWords(Shape s, Set<Shape> joined) {
        String kind = board.attribute(s, "shape");
        boolean words = kind.equals("text") || kind.equals("code") || "true".equals(s.attributes.get("block"));
        return words && s.children.isEmpty() && !joined.contains(s);
    }

    private void words(Shape s) {
        draft.countRead(1);
        draft.note(Receipt.Kind.DROPPED, s.position, "words without a shape: " + Labels.clean(label(s)), 0.9);
    }

    private void box(Shape s, String frame) {
        sketch.boxes.add(new Sketch.Box(s.id(), label(s), hint(s), frame, s.position, s.written));
        ends.put(s, s.id());
    }

    /** An edge to a field of a table is one to the table. */
    private void fields(Shape table) {
        table.children.values().forEach(f -> ends.put(f, table.id()));
    }

    /** The first shapes of a sequence diagram are its actors; what is nested in them or repeated in groups is them again. */
    private void sequence(Shape s, String frame) {
        Map<String, Shape> actors = new LinkedHashMap<>();
        for (Shape child : s.children.values()) {
            boolean group = child.children.values().stream().anyMatch(c -> s.child(c.key) != null);
            if (!child.gone && !group) {
                actors.put(child.key.toLowerCase(java.util.Locale.ROOT), child);
                box(child, frame);
            }
        }
        s.children
                .values()
                .forEach(child -> within(child, actors, actors.get(child.key.toLowerCase(java.util.Locale.ROOT)), 0));
    }

    private void within(Shape s, Map<String, Shape> actors, Shape around, int depth) {
        Shape actor = around != null ? around : actors.get(s.key.toLowerCase(java.util.Locale.ROOT));
        if (actor != null) {
            ends.put(s, actor.id());
        }
        if (depth < MAX_DEPTH) {
            s.children.values().forEach(c -> within(c, actors, actor, depth + 1));
        }
    }

    private String label(Shape s) {
        String label = s.label != null ? s.label : board.attribute(s, "label");
        String clean = Labels.lines(label);
        return Names.key(clean).isEmpty() ? Labels.lines(s.key) : clean;
    }

    private Typed hint(Shape s) {
        Typed shape = SHAPES.getOrDefault(board.attribute(s, "shape"), Typed.NOTHING);
        Typed icon = icon(board.attribute(s, "icon"));
        Typed best = icon.confidence() > shape.confidence() ? icon : shape;
        for (String name : s.classes) {
            Typed byClass = LabelType.of(name.replace('-', ' ').replace('_', ' '));
            // "client" paints what runs at the client's, not the client
            boolean person = Vocabulary.standard().isA(byClass.type(), "person");
            if (!best.known() && byClass.known() && !person) {
                best = new Typed(byClass.type(), Math.min(0.45, byClass.confidence()), byClass.facts());
            }
        }
        return best;
    }

    /** The file name of an icon often is the name of a product. */
    private static Typed icon(String url) {
        if (url.isBlank() || url.length() > 500) {
            return Typed.NOTHING;
        }
        try {
            String decoded = URLDecoder.decode(url, StandardCharsets.UTF_8);
            String file = decoded.substring(decoded.lastIndexOf('/') + 1).replaceAll("\\.[A-Za-z]{2,4}$", "");
            Typed typed = LabelType.of(Labels.clean(file.replace('-', ' ').replace('_', ' ')));
            return typed.known()
                    ? new Typed(typed.type(), Math.min(0.7, typed.confidence()), typed.facts())
                    : Typed.NOTHING;
        } catch (IllegalArgumentException e) {
            return Typed.NOTHING;
        }
    }

    private void edge(Edge e) {
        String from = ends.get(e.from);
        String to = ends.get(e.to);
        if (from == null || to == null) {
            draft.countRead(1);
            draft.note(Receipt.Kind.DROPPED, e.position, "an edge to what is no part: " + e.written, 1);
            return;
        }
        boolean right = e.arrow.endsWith(">");
        boolean left = e.arrow.startsWith("<");
        Sketch.Heads heads = right && left
                ? Sketch.Heads.BOTH
                : right ? Sketch.Heads.FORWARD : left ? Sketch.Heads.BACK : Sketch.Heads.NONE;
        sketch.arrows.add(new Sketch.Arrow(from, to, Labels.clean(e.label), heads, e.dashed, e.position, e.written));
    }
}
