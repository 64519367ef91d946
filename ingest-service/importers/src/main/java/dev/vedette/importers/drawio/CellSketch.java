package dev.vedette.importers.drawio;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.geometry.Plane;
import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.sketch.Sketch;
import dev.vedette.importers.spi.Draft;
import java.util.Objects;

/** What the cells of one page draw. */
final class CellSketch {

    private static final double SLACK = 5;
    private static final double SNAP = 20;
    private static final int MAX_DEPTH = 100;

    private final Boxes cells;
    private final Roles roles;
    private final Draft draft;
    private final String prefix;
    private final Sketch sketch = new Sketch();
    private final Plane<String> frames = new Plane<>();
    private final Plane<String> boxes = new Plane<>();

    private CellSketch(Page page, String prefix, Draft draft) {
        this.cells = new Boxes(page.cells());
        this.roles = new Roles(cells);
        this.prefix = prefix;
        this.draft = draft;
    }

    static Sketch of(Page page, String prefix, Draft draft) {
        CellSketch s = new CellSketch(page, prefix, draft);
        s.planes();
        s.roles.frames.keySet().forEach(s::frame);
        s.roles.boxes.keySet().forEach(s::box);
        s.cells.byId.values().stream().filter(c -> c.edge).forEach(s::arrow);
        s.roles.dropped.forEach((id, why) -> {
            draft.countRead(1);
            draft.note(Receipt.Kind.DROPPED, prefix + id, why + quoted(s.cells.label(s.cells.byId.get(id))), 0.9);
        });
        return s.sketch;
    }

    private static String quoted(String label) {
        return label.isEmpty() ? "" : ": " + label.replace('\n', ' ');
    }

    private void planes() {
        roles.frames.forEach((id, title) -> {
            frames.add(id, cells.place(id));
        });
        roles.boxes.keySet().forEach(id -> boxes.add(id, cells.place(id)));
    }

    private void frame(String id) {
        String title = roles.frames.get(id).replace('\n', ' ');
        Cell c = cells.byId.get(id);
        String icon = Icons.iconWords(c).orElse("");
        String kind = FrameKinds.kind(c, icon);
        String name = Names.key(title).isEmpty() ? icon.replaceFirst("^group ", "") : title;
        sketch.frames.add(new Sketch.Frame(prefix + id, name, kind, around(id), prefix + id));
    }

    private void box(String id) {
        Cell c = cells.byId.get(id);
        String label = roles.boxes.get(id);
        Typed hint = Icons.type(c);
        for (Cell part : cells.vertices(c)) {
            Typed t = Icons.type(part);
            hint = t.confidence() > hint.confidence() ? t : hint;
        }
        sketch.boxes.add(new Sketch.Box(prefix + id, label, hint, around(id), prefix + id, label.replace('\n', ' ')));
    }

    /** The frame around a cell: by where it lies, else by its parent. */
    private String around(String id) {
        Cell c = cells.byId.get(id);
        Rect r = cells.place(id);
        String byPlace = frames.innermost(
                r,
                SLACK,
                f -> !f.equals(id) && !cells.ancestors(cells.byId.get(f)).contains(id));
        if (byPlace != null) {
            return prefix + byPlace;
        }
        Cell p = cells.byId.get(c.parent);
        for (int i = 0; p != null && !roles.frames.containsKey(p.id); i++) {
            p = i < MAX_DEPTH ? cells.byId.get(p.parent) : null;
        }
        return p == null ? null : prefix + p.id;
    }

    private void arrow(Cell e) {
        String from = end(e, e.source, e.sourcePoint);
        String to = end(e, e.target, e.targetPoint);
        String label = label(e);
        if (from == null || to == null) {
            draft.countRead(1);
            draft.note(
                    Receipt.Kind.DROPPED,
                    prefix + e.id,
                    "an arrow with a loose end" + quoted(label)
                            + (from == null && to == null
                                    ? ""
                                    : ", the other end at " + name(from == null ? to : from)),
                    0.9);
            return;
        }
        sketch.arrows.add(new Sketch.Arrow(
                prefix + from,
                prefix + to,
                label,
                heads(e.style),
                e.style.is("dashed", "1"),
                prefix + e.id,
                name(from) + " -> " + name(to) + quoted(label)));
    }

    private String name(String id) {
        return Objects.requireNonNullElse(roles.boxes.getOrDefault(id, roles.frames.get(id)), id)
                .replace('\n', ' ');
    }

    private String end(Cell e, String id, double[] point) {
        String known = resolve(id);
        if (known != null) {
            return known;
        }
        if (point == null || !id.isEmpty() && cells.byId.containsKey(id) && cells.byId.get(id).edge) {
            return null;
        }
        Cell parent = cells.byId.get(e.parent);
        Rect origin = parent == null ? null : cells.place(parent.id);
        double dx = origin == null ? 0 : origin.x();
        double dy = origin == null ? 0 : origin.y();
        return nearest(point[0] + dx, point[1] + dy);
    }

    /** A box close by, unless the border of a frame is closer; else the frame in which the point lies. */
    private String nearest(double x, double y) {
        String box = boxes.nearest(x, y, SNAP);
        String frame = frames.nearest(x, y, SNAP);
        if (box == null || frame == null) {
            return box == null ? frame : box;
        }
        return cells.place(frame).border(x, y) < cells.place(box).distance(x, y) ? frame : box;
    }

    /** The box or frame that a cell is, stands for or is part of. */
    private String resolve(String id) {
        Cell c = cells.byId.get(id);
        for (int i = 0; c != null && i < MAX_DEPTH; i++) {
            String owner = roles.standsFor.getOrDefault(c.id, c.id);
            if (roles.boxes.containsKey(owner) || roles.frames.containsKey(owner)) {
                return owner;
            }
            c = cells.byId.get(c.parent);
        }
        return null;
    }

    private String label(Cell e) {
        StringBuilder label = new StringBuilder(cells.label(e));
        for (Cell child : cells.children(e)) {
            String more = cells.label(child);
            if (child.vertex && !more.isEmpty()) {
                label.append(label.isEmpty() ? "" : ", ").append(more);
            }
        }
        return label.toString().replace('\n', ' ');
    }

    private static Sketch.Heads heads(Style s) {
        boolean end = !s.is("endArrow", "none");
        boolean start = s.has("startArrow") && !s.is("startArrow", "none");
        return end ? (start ? Sketch.Heads.BOTH : Sketch.Heads.FORWARD) : start ? Sketch.Heads.BACK : Sketch.Heads.NONE;
    }
}
