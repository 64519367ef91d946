package dev.vedette.engine.predicate;

import dev.vedette.engine.graph.Spread;
import java.util.BitSet;
import java.util.List;

/** Paths over which one component can set something in motion at another, round given guards. */
public final class Walk {

    private final Landscape landscape;

    public Walk(Landscape landscape) {
        this.landscape = landscape;
    }

    /** A shortest path that passes no guard, as elements; empty when there is none. A guarded target is not reached. */
    public List<Integer> path(BitSet from, BitSet to, BitSet guards) {
        Spread spread = Spread.of(
                landscape.calls().forward(),
                from,
                v -> !guards.get(v) && !landscape.kind(v).person());
        for (int target = to.nextSetBit(0); target >= 0; target = to.nextSetBit(target + 1)) {
            if (!guards.get(target) && !from.get(target) && spread.reaches(target)) {
                return Paths.elements(landscape.index(), spread.route(target));
            }
        }
        return List.of();
    }
}
