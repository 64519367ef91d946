package dev.vedette.importers.drawio;

import dev.vedette.importers.geometry.Plane;
import dev.vedette.importers.geometry.Rect;
import dev.vedette.importers.label.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gives words that stand alone to the nameless shape they lie on or under, or to the frame they head. */
final class Captions {

    private static final double NEAR = 25;
    private static final double HEAD = 60;
    /** Share of the widths that may lie side by side. */
    private static final double OVERLAP = 0.8;

    private final Boxes cells;
    private final Roles roles;
    private final Plane<String> namelessBoxes;
    private final Plane<String> namelessFrames;

    Captions(Boxes cells, Roles roles) {
        this.cells = cells;
        this.roles = roles;
        this.namelessBoxes = nameless(roles.boxes);
        this.namelessFrames = nameless(roles.frames);
    }

    private Plane<String> nameless(Map<String, String> owners) {
        Plane<String> plane = new Plane<>();
        owners.forEach((id, label) -> {
            if (Names.key(label).isEmpty()) {
                plane.add(id, cells.place(id));
            }
        });
        return plane;
    }

    void assign(List<Cell> drawn) {
        for (Cell c : drawn) {
            String words = cells.label(c);
            if (!Roles.ALONE.equals(roles.dropped.get(c.id)) || Names.key(words).isEmpty()) {
                continue;
            }
            Rect at = cells.place(c.id);
            String box = nearest(namelessBoxes, roles.boxes, at, false);
            if (box != null) {
                take(c, box, words, roles.boxes);
                continue;
            }
            String frame = nearest(namelessFrames, roles.frames, at, true);
            if (frame != null) {
                take(c, frame, words, roles.frames);
            }
        }
    }

    private void take(Cell words, String owner, String label, Map<String, String> owners) {
        owners.put(owner, label);
        roles.standsFor.put(words.id, owner);
        roles.dropped.remove(words.id);
    }

    private String nearest(Plane<String> nameless, Map<String, String> owners, Rect at, boolean frames) {
        return nameless.around(at).stream()
                .filter(id -> Names.key(owners.get(id)).isEmpty())
                .filter(id -> frames ? heads(cells.place(id), at) : captions(cells.place(id), at))
                .min(Comparator.comparingDouble((String id) -> cells.place(id).gap(at))
                        .thenComparingDouble(id -> cells.place(id).area())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** On the shape, or close under or over it. */
    private static boolean captions(Rect shape, Rect words) {
        boolean on = shape.holds(words.centreX(), words.centreY());
        double reach = Math.max(Math.max(shape.width(), words.width()), (shape.width() + words.width()) * OVERLAP);
        boolean aligned = Math.abs(shape.centreX() - words.centreX()) <= reach / 2;
        return on || Roles.iconSized(shape) && aligned && shape.gap(words) <= NEAR;
    }

    private static boolean heads(Rect frame, Rect words) {
        return frame.holds(words.centreX(), words.centreY())
                && (words.y() - frame.y() <= HEAD || frame.bottom() - words.bottom() <= HEAD / 2);
    }
}
