package dev.vedette.importers.drawio;

import dev.vedette.importers.geometry.Plane;
import dev.vedette.importers.geometry.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cells hold others, by parent or only by where they lie. */
final class Containers {

    private static final double SLACK = 5;

    private Containers() {}

    static Set<String> of(Boxes cells, List<Cell> drawn, Set<String> parts) {
        Set<String> holders = new HashSet<>();
        Plane<Cell> plane = new Plane<>();
        for (Cell c : drawn) {
            if (!parts.contains(c.id) && mayHold(c, cells)) {
                plane.add(c, cells.place(c.id));
            }
        }
        for (Cell c : drawn) {
            boolean counts = !parts.contains(c.id) && (!c.style.isText() || c.style.isPicture());
            Rect place = cells.place(c.id);
            if (counts && place.area() > 0) {
                Cell holder = plane.innermost(
                        place, SLACK, p -> p != c && !cells.ancestors(p).contains(c.id));
                if (holder != null) {
                    holders.add(holder.id);
                }
                Cell parent = cells.byId.get(c.parent);
                if (parent != null && cells.drawn(parent) && !parts.contains(parent.id) && !parent.style.isPicture()) {
                    holders.add(parent.id);
                }
            }
        }
        drawn.stream()
                .filter(c -> c.style.isGroupShape() && !parts.contains(c.id))
                .forEach(c -> holders.add(c.id));
        return holders;
    }

    /** What lies directly in each plain shape without being its child, by the shape's id. */
    static Map<String, List<Cell>> contents(Boxes cells, List<Cell> drawn, Set<String> parts) {
        Plane<Cell> plane = new Plane<>();
        drawn.stream()
                .filter(c -> !parts.contains(c.id) && mayHold(c, cells))
                .forEach(c -> plane.add(c, cells.place(c.id)));
        Map<String, List<Cell>> contents = new HashMap<>();
        for (Cell c : drawn) {
            Cell holder = parts.contains(c.id)
                    ? null
                    : plane.innermost(
                            cells.place(c.id),
                            SLACK,
                            p -> p != c && !cells.ancestors(p).contains(c.id));
            if (holder != null) {
                contents.computeIfAbsent(holder.id, k -> new ArrayList<>()).add(c);
            }
        }
        return contents;
    }

    private static boolean mayHold(Cell c, Boxes cells) {
        Rect r = cells.place(c.id);
        return !c.style.isPicture() && !c.style.isText() && r.width() >= 60 && r.height() >= 40
                || c.style.isGroupShape()
                || c.style.has("group")
                || c.style.is("container", "1");
    }
}
