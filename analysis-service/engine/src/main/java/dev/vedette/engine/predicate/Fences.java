package dev.vedette.engine.predicate;

import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;
import dev.vedette.engine.graph.VertexCut;
import java.util.BitSet;
import java.util.Collection;
import java.util.function.IntPredicate;

/** Sets of components that together stand on every way from whoever is not trusted. */
public final class Fences {

    private static final int MOST = 400;
    private static final int[] NONE = {};

    private final Landscape landscape;

    public Fences(Landscape landscape) {
        this.landscape = landscape;
    }

    /**
     * The guarded components nearest to a component, when nobody who is not trusted can call it without passing one of
     * them; empty when there is a way round, when nobody calls at all, or when more than a few hundred would have to be
     * looked at.
     */
    public int[] round(int component, IntPredicate guarded) {
        if (!landscape.spread(Start.UNTRUSTED).reaches(component) || Start.UNTRUSTED.source(landscape, component)) {
            return NONE;
        }
        Digraph back = landscape.calls().backward();
        IntSet open = new IntSet();
        IntSet fence = new IntSet();
        open.add(component);
        for (int head = 0; head < open.size(); head++) {
            int v = open.get(head);
            for (int e = back.begin(v); e < back.end(v); e++) {
                int w = back.target(e);
                if (Start.UNTRUSTED.source(landscape, w) || open.size() > MOST) {
                    return NONE;
                }
                if (w != component && guarded.test(w)) {
                    fence.add(w);
                } else {
                    open.add(w);
                }
            }
        }
        return fence.sorted();
    }

    /** The fewest components that would have to be guarded to fence off all of some; empty when that cannot be done. */
    public int[] cheapest(Collection<Integer> components) {
        BitSet sources = new BitSet();
        for (int c = 0; c < landscape.index().components(); c++) {
            if (Start.UNTRUSTED.source(landscape, c)) {
                sources.set(c);
            }
        }
        BitSet targets = new BitSet();
        components.forEach(targets::set);
        VertexCut cut = VertexCut.between(
                landscape.calls().forward(),
                sources,
                targets,
                v -> true,
                v -> sources.get(v) || landscape.kind(v).external() ? VertexCut.NEVER : 1);
        return cut == null ? NONE : cut.nodes();
    }
}
