package dev.vedette.importers.drawio;

import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.label.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cells of one page with absolute places, their children and their cleaned labels. */
final class Boxes {

    private static final int MAX_DEPTH = 100;

    final Map<String, Cell> byId = new LinkedHashMap<>();
    private final Map<String, Rect> places = new HashMap<>();
    private final Map<String, List<Cell>> children = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    Boxes(List<Cell> cells) {
        cells.forEach(c -> byId.putIfAbsent(c.id, c));
        for (Cell c : byId.values()) {
            children.computeIfAbsent(c.parent, k -> new ArrayList<>()).add(c);
            labels.put(c.id, clean(c.label));
        }
        byId.values().forEach(c -> places.put(c.id, place(c)));
    }

    /** Pasted diagrams end up as labels of percent-encoded XML; they name nothing. */
    private static String clean(String label) {
        String s = Labels.lines(label);
        return s.startsWith("%3C") || s.contains("mxGraphModel") ? "" : s;
    }

    private Rect place(Cell c) {
        if (c.geometry == null) {
            return null;
        }
        double dx = 0;
        double dy = 0;
        Cell p = c;
        for (int i = 0; p != null && p.geometry != null && i < MAX_DEPTH; i++) {
            Cell parent = byId.get(p.parent);
            boolean fraction = p.relative && parent != null && parent.geometry != null;
            dx += fraction ? p.geometry.x() * parent.geometry.width() : p.geometry.x();
            dy += fraction ? p.geometry.y() * parent.geometry.height() : p.geometry.y();
            if (p.relative && p.offset != null) {
                dx += p.offset[0];
                dy += p.offset[1];
            }
            p = parent;
        }
        return new Rect(dx, dy, c.geometry.width(), c.geometry.height());
    }

    Rect place(String id) {
        return places.get(id);
    }

    String label(Cell c) {
        return labels.get(c.id);
    }

    List<Cell> children(Cell c) {
        return children.getOrDefault(c.id, List.of());
    }

    /** Children that draw something of their own. */
    List<Cell> vertices(Cell c) {
        return children(c).stream().filter(this::drawn).toList();
    }

    boolean drawn(Cell c) {
        return c.vertex && !isEdgeLabel(c) && c.geometry != null;
    }

    boolean isEdgeLabel(Cell c) {
        Cell p = byId.get(c.parent);
        return c.style.has("edgeLabel") || p != null && p.edge;
    }

    /** The cell and all above it. */
    Set<String> ancestors(Cell c) {
        Set<String> ids = new HashSet<>();
        Cell p = byId.get(c.parent);
        for (int i = 0; p != null && i < MAX_DEPTH && ids.add(p.id); i++) {
            p = byId.get(p.parent);
        }
        return ids;
    }
}
