package dev.vedette.engine.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * What a set of sources reaches, worked out once for all targets: a shortest path to each and what every path to it
 * passes. Linear in nodes and edges, apart from the logarithm that dominators cost.
 */
public final class Spread {

    /** Nobody reads a longer list, and a chain of a hundred thousand services must not cost the square of its length. */
    private static final int MOST_GATES = 64;

    private static final int UNREACHED = -2;
    private static final int SOURCE = -1;

    private final Digraph forward;
    private final IntPredicate through;
    private final BitSet sources;
    /** Edge position over which a node was reached first, or one of the marks above. */
    private final int[] via;
    /** Where the edge at that position starts. */
    private final int[] from;

    private Dominators dominators;

    private Spread(Digraph forward, BitSet sources, IntPredicate through) {
        this.forward = forward;
        this.through = through;
        this.sources = sources;
        this.via = new int[forward.nodes()];
        this.from = new int[forward.nodes()];
        Arrays.fill(via, UNREACHED);
        search();
    }

    /** @param through which nodes that are no sources may be passed */
    public static Spread of(Digraph forward, BitSet sources, IntPredicate through) {
        return new Spread(forward, (BitSet) sources.clone(), through);
    }

    private void search() {
        IntQueue queue = new IntQueue();
        for (int s = sources.nextSetBit(0); s >= 0; s = sources.nextSetBit(s + 1)) {
            via[s] = SOURCE;
            queue.add(s);
        }
        while (!queue.isEmpty()) {
            int v = queue.remove();
            if (!expands(v)) {
                continue;
            }
            for (int e = forward.begin(v); e < forward.end(v); e++) {
                int w = forward.target(e);
                if (via[w] == UNREACHED) {
                    via[w] = e;
                    from[w] = v;
                    queue.add(w);
                }
            }
        }
    }

    private boolean expands(int node) {
        return sources.get(node) || through.test(node);
    }

    public boolean reaches(int node) {
        return via[node] != UNREACHED;
    }

    /** A shortest path from one of the sources, or {@code null}. Equal lengths: the one found from the lower numbers. */
    public Route route(int target) {
        if (!reaches(target)) {
            return null;
        }
        int length = 1;
        for (int v = target; via[v] != SOURCE; v = from[v]) {
            length++;
        }
        int[] nodes = new int[length];
        int[] tags = new int[length - 1];
        int at = length;
        for (int v = target; ; v = from[v]) {
            nodes[--at] = v;
            if (via[v] == SOURCE) {
                return new Route(nodes, tags);
            }
            tags[at - 1] = forward.tag(via[v]);
        }
    }

    /** What every path to a target passes; for a long chain of gates, those nearest to the target. */
    public Bottlenecks bottlenecks(int target) {
        IntSet nodes = new IntSet();
        IntSet tags = new IntSet();
        nodes.add(target);
        if (reaches(target)) {
            for (int v = target;
                    v >= 0 && nodes.size() <= MOST_GATES;
                    v = dominators().above(v)) {
                nodes.add(v);
                int tag = dominators().bridge(v);
                if (tag >= 0) {
                    tags.add(tag);
                }
            }
        }
        return new Bottlenecks(nodes.sorted(), tags.sorted());
    }

    /**
     * For each node whether one of the gates, or an edge with one of the tags, lies on every path to it; false where
     * nothing leads.
     */
    public BitSet gated(IntPredicate gate, IntPredicate gateTag) {
        return dominators().below(gate, gateTag);
    }

    private Dominators dominators() {
        if (dominators == null) {
            dominators = Dominators.of(forward, sources, this::expands);
        }
        return dominators;
    }
}
