package dev.vedette.engine.predicate;

import dev.vedette.engine.graph.Route;
import dev.vedette.engine.graph.Search;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Paths over which one component can set something in motion at another, round given guards. */
public final class Walk {

    private final Landscape landscape;

    public Walk(Landscape landscape) {
        this.landscape = landscape;
    }

    /** A shortest path that passes no guard, as elements; empty when there is none. A guarded target is not reached. */
    public List<Integer> path(BitSet from, BitSet to, BitSet guards) {
        for (int target : new TreeSet<>(to.stream().boxed().toList())) {
            if (guards.get(target) || from.get(target)) {
                continue;
            }
            Route route = Search.route(
                    landscape.calls().backward(),
                    from::get,
                    target,
                    v -> !guards.get(v) && !landscape.kind(v).person());
            if (route != null) {
                return Paths.elements(landscape.index(), route);
            }
        }
        return List.of();
    }
}
