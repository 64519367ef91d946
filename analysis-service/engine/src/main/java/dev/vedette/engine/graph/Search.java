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

    /** A shortest path from one node to another, or {@code null}. Costs what lies round the source. */
    public static Route route(Digraph forward, int source, int target, IntPredicate through) {
        IntSet seen = new IntSet();
        int[] before = new int[8];
        int[] via = new int[8];
        seen.add(source);
        for (int head = 0; head < seen.size() && !seen.contains(target); head++) {
            int v = seen.get(head);
            if (v != source && !through.test(v)) {
                continue;
            }
            for (int e = forward.begin(v); e < forward.end(v); e++) {
                if (seen.add(forward.target(e))) {
                    int at = seen.size() - 1;
                    if (at == before.length) {
                        before = Arrays.copyOf(before, at * 2);
                        via = Arrays.copyOf(via, at * 2);
                    }
                    before[at] = head;
                    via[at] = forward.tag(e);
                }
            }
        }
        return seen.contains(target) ? unwind(seen, seen.position(target), before, via) : null;
    }

    private static Route unwind(IntSet seen, int end, int[] before, int[] via) {
        int length = 1;
        for (int at = end; at != 0; at = before[at]) {
            length++;
        }
        int[] nodes = new int[length];
        int[] tags = new int[length - 1];
        int at = end;
        for (int i = length - 1; i > 0; i--) {
            nodes[i] = seen.get(at);
            tags[i - 1] = via[at];
            at = before[at];
        }
        nodes[0] = seen.get(0);
        return new Route(nodes, tags);
    }
}
