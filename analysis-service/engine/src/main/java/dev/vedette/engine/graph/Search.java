package dev.vedette.engine.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Breadth-first searches. Deterministic: nodes in number order, edges in their order. */
public final class Search {

    private Search() {}

    /** All nodes that the sources reach, themselves included; {@code through} says which nodes may be passed. */
    public static BitSet reach(Digraph graph, BitSet sources, IntPredicate through) {
        BitSet seen = (BitSet) sources.clone();
        IntQueue queue = new IntQueue();
        for (int s = sources.nextSetBit(0); s >= 0; s = sources.nextSetBit(s + 1)) {
            queue.add(s);
        }
        while (!queue.isEmpty()) {
            int v = queue.remove();
            if (!sources.get(v) && !through.test(v)) {
                continue;
            }
            for (int e = graph.begin(v); e < graph.end(v); e++) {
                int w = graph.target(e);
                if (!seen.get(w)) {
                    seen.set(w);
                    queue.add(w);
                }
            }
        }
        return seen;
    }

    /** A shortest path from any source to the target, or {@code null}. Searches backward from the target. */
    public static Route route(Digraph reversed, IntPredicate source, int target, IntPredicate through) {
        if (source.test(target)) {
            return new Route(new int[] {target}, new int[0]);
        }
        IntMap next = new IntMap();
        IntMap via = new IntMap();
        IntQueue queue = new IntQueue();
        queue.add(target);
        next.put(target, target);
        while (!queue.isEmpty()) {
            int v = queue.remove();
            for (int e = reversed.begin(v); e < reversed.end(v); e++) {
                int w = reversed.target(e);
                if (next.contains(w)) {
                    continue;
                }
                next.put(w, v);
                via.put(w, reversed.tag(e));
                if (source.test(w)) {
                    return unwind(w, target, next, via);
                }
                if (through.test(w)) {
                    queue.add(w);
                }
            }
        }
        return null;
    }

    private static Route unwind(int source, int target, IntMap next, IntMap via) {
        int[] nodes = new int[8];
        int[] tags = new int[8];
        int length = 0;
        int v = source;
        while (true) {
            if (length == nodes.length) {
                nodes = Arrays.copyOf(nodes, length * 2);
                tags = Arrays.copyOf(tags, length * 2);
            }
            nodes[length] = v;
            if (v == target) {
                return new Route(Arrays.copyOf(nodes, length + 1), Arrays.copyOf(tags, length));
            }
            tags[length++] = via.get(v);
            v = next.get(v);
        }
    }
}
