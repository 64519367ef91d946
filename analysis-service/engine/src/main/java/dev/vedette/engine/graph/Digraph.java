package dev.vedette.engine.graph;

import java.util.Arrays;

/**
 * A directed graph over the nodes 0..n-1 in compressed form. Edges carry a tag, usually the number of the flow they
 * come from; several edges may share one tag.
 */
public final class Digraph {

    private final int nodes;
    private final int[] start;
    private final int[] target;
    private final int[] tag;

    private Digraph(int nodes, int[] start, int[] target, int[] tag) {
        this.nodes = nodes;
        this.start = start;
        this.target = target;
        this.tag = tag;
    }

    public int nodes() {
        return nodes;
    }

    public int edges() {
        return target.length;
    }

    /** First edge position of a node; its edges end before {@code end(node)}. */
    public int begin(int node) {
        return start[node];
    }

    public int end(int node) {
        return start[node + 1];
    }

    public int target(int edge) {
        return target[edge];
    }

    public int tag(int edge) {
        return tag[edge];
    }

    public Digraph reversed() {
        Builder builder = new Builder(nodes);
        for (int v = 0; v < nodes; v++) {
            for (int e = start[v]; e < start[v + 1]; e++) {
                builder.edge(target[e], v, tag[e]);
            }
        }
        return builder.build();
    }

    /** Collects edges in any order. Edges of one node keep the order in which they were added. */
    public static final class Builder {
        private final int nodes;
        private int size;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int[] tag = new int[16];

        public Builder(int nodes) {
            this.nodes = nodes;
        }

        public Builder edge(int source, int destination, int label) {
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
                tag = Arrays.copyOf(tag, size * 2);
            }
            from[size] = source;
            to[size] = destination;
            tag[size++] = label;
            return this;
        }

        public Digraph build() {
            int[] start = new int[nodes + 1];
            for (int i = 0; i < size; i++) {
                start[from[i] + 1]++;
            }
            for (int v = 0; v < nodes; v++) {
                start[v + 1] += start[v];
            }
            int[] next = Arrays.copyOf(start, nodes);
            int[] target = new int[size];
            int[] tags = new int[size];
            for (int i = 0; i < size; i++) {
                int at = next[from[i]]++;
                target[at] = to[i];
                tags[at] = tag[i];
            }
            return new Digraph(nodes, start, target, tags);
        }
    }
}
