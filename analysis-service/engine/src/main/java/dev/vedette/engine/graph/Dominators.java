package dev.vedette.engine.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Dominator tree from a root that calls all sources, after Lengauer and Tarjan ("A fast algorithm for finding dominators
 * in a flowgraph", 1979, the simple version), without recursion. Nodes are handled by their number in depth-first order; 0
 * is the root.
 */
final class Dominators {

    private static final int NONE = -1;

    private final Digraph forward;
    private final IntPredicate expands;
    private final int[] number;
    private final int[] node;
    private final int[] parent;
    private final int[] semi;
    private final int[] idom;
    private final int[] ancestor;
    private final int[] label;
    private final int[] path;
    private final int[] bridge;
    private final int[] position;
    private final int count;

    private Dominators(Digraph forward, BitSet sources, IntPredicate expands) {
        int n = forward.nodes();
        this.forward = forward;
        this.expands = expands;
        this.number = new int[n];
        this.node = new int[n + 1];
        this.parent = new int[n + 1];
        this.semi = new int[n + 1];
        this.idom = new int[n + 1];
        this.ancestor = new int[n + 1];
        this.label = new int[n + 1];
        this.path = new int[n + 1];
        this.bridge = new int[n + 1];
        this.position = new int[n + 1];
        this.count = walk(sources);
        solve(sources);
        bridges(sources);
    }

    static Dominators of(Digraph forward, BitSet sources, IntPredicate expands) {
        return new Dominators(forward, sources, expands);
    }

    /** Numbers what is reached; returns how many numbers were given, the root's included. */
    private int walk(BitSet sources) {
        Arrays.fill(number, NONE);
        node[0] = NONE;
        int next = 1;
        int[] edge = new int[number.length];
        int[] stack = new int[number.length + 1];
        for (int s = sources.nextSetBit(0); s >= 0; s = sources.nextSetBit(s + 1)) {
            if (number[s] != NONE) {
                continue;
            }
            int depth = 0;
            stack[0] = s;
            next = visit(s, 0, next, edge);
            while (depth >= 0) {
                int v = stack[depth];
                int end = expands.test(v) ? forward.end(v) : forward.begin(v);
                if (edge[v] >= end) {
                    depth--;
                    continue;
                }
                int w = forward.target(edge[v]++);
                if (number[w] == NONE) {
                    next = visit(w, number[v], next, edge);
                    stack[++depth] = w;
                }
            }
        }
        return next;
    }

    private int visit(int v, int from, int next, int[] edge) {
        number[v] = next;
        node[next] = v;
        parent[next] = from;
        edge[v] = forward.begin(v);
        return next + 1;
    }

    private void solve(BitSet sources) {
        Digraph in = reachedBackward();
        int[] bucket = new int[count];
        int[] nextInBucket = new int[count];
        Arrays.fill(bucket, NONE);
        for (int i = 0; i < count; i++) {
            semi[i] = i;
            label[i] = i;
            ancestor[i] = NONE;
        }
        for (int w = count - 1; w > 0; w--) {
            if (sources.get(node[w])) {
                semi[w] = 0;
            }
            for (int e = in.begin(w); e < in.end(w); e++) {
                semi[w] = Math.min(semi[w], semi[best(in.target(e))]);
            }
            nextInBucket[w] = bucket[semi[w]];
            bucket[semi[w]] = w;
            int p = parent[w];
            ancestor[w] = p;
            for (int v = bucket[p]; v != NONE; v = nextInBucket[v]) {
                int u = best(v);
                idom[v] = semi[u] < semi[v] ? u : p;
            }
            bucket[p] = NONE;
        }
        for (int w = 1; w < count; w++) {
            if (idom[w] != semi[w]) {
                idom[w] = idom[idom[w]];
            }
        }
        idom[0] = NONE;
    }

    /** Edges between numbered nodes against their direction, in numbers. */
    private Digraph reachedBackward() {
        Digraph.Builder builder = new Digraph.Builder(count);
        for (int i = 1; i < count; i++) {
            int v = node[i];
            if (expands.test(v)) {
                for (int e = forward.begin(v); e < forward.end(v); e++) {
                    builder.edge(number[forward.target(e)], i, forward.tag(e));
                }
            }
        }
        return builder.build();
    }

    /** The node with the smallest semidominator on the way up the forest; shortens that way. */
    private int best(int v) {
        if (ancestor[v] == NONE) {
            return label[v];
        }
        int length = 0;
        for (int u = v; ancestor[ancestor[u]] != NONE; u = ancestor[u]) {
            path[length++] = u;
        }
        while (length > 0) {
            int u = path[--length];
            int a = ancestor[u];
            if (semi[label[a]] < semi[label[u]]) {
                label[u] = label[a];
            }
            ancestor[u] = ancestor[a];
        }
        return label[v];
    }

    /**
     * An edge is on every path to a node when it is the only way in from the node's dominator and every other way in
     * comes from behind the node itself. Edges of one tag in both directions do not matter: a path needs only one.
     */
    private void bridges(BitSet sources) {
        int[] last = lastBelow();
        int[] ways = new int[count];
        Arrays.fill(bridge, NONE);
        for (int i = 1; i < count; i++) {
            int v = node[i];
            if (!expands.test(v)) {
                continue;
            }
            for (int e = forward.begin(v); e < forward.end(v); e++) {
                int w = number[forward.target(e)];
                boolean fromBehind = position[i] >= position[w] && position[i] <= last[w];
                if (!fromBehind) {
                    ways[w]++;
                    bridge[w] = forward.tag(e);
                }
            }
        }
        for (int w = 1; w < count; w++) {
            if (ways[w] != 1 || sources.get(node[w])) {
                bridge[w] = NONE;
            }
        }
    }

    /** Positions of the dominator tree in preorder, and the last position below each node. */
    private int[] lastBelow() {
        Digraph.Builder builder = new Digraph.Builder(count);
        for (int w = 1; w < count; w++) {
            builder.edge(idom[w], w, 0);
        }
        Digraph tree = builder.build();
        int[] last = new int[count];
        int[] edge = new int[count];
        int[] stack = new int[count + 1];
        int depth = 0;
        int next = 1;
        edge[0] = tree.begin(0);
        while (depth >= 0) {
            int v = stack[depth];
            if (edge[v] < tree.end(v)) {
                int w = tree.target(edge[v]++);
                position[w] = next++;
                edge[w] = tree.begin(w);
                stack[++depth] = w;
            } else {
                last[v] = next - 1;
                depth--;
            }
        }
        return last;
    }

    /** The next node above, or -1 below the root. */
    int above(int v) {
        return node[idom[number[v]]];
    }

    /** Tag of the edge that every path to the node ends with, or -1. */
    int bridge(int v) {
        return bridge[number[v]];
    }

    BitSet below(IntPredicate gate, IntPredicate gateTag) {
        BitSet found = new BitSet();
        // A dominator has a smaller number than what it dominates.
        for (int w = 1; w < count; w++) {
            int v = node[w];
            boolean above = idom[w] > 0 && found.get(node[idom[w]]);
            if (above || gate.test(v) || bridge[w] != NONE && gateTag.test(bridge[w])) {
                found.set(v);
            }
        }
        return found;
    }
}
