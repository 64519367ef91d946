package dev.vedette.engine.graph;

/** Sets of up to 64 labels that travel along the edges: one pass over the condensation, linear in nodes and edges. */
public final class Labels {

    private Labels() {}

    /** For each node the union of the seeds of all nodes that reach it, its own included. */
    public static long[] propagate(Digraph graph, Components components, long[] seeds) {
        long[] word = new long[components.count()];
        int n = graph.nodes();
        for (int v = 0; v < n; v++) {
            word[components.of(v)] |= seeds[v];
        }
        int[] order = byComponentDescending(components, n);
        for (int v : order) {
            int c = components.of(v);
            for (int e = graph.begin(v); e < graph.end(v); e++) {
                word[components.of(graph.target(e))] |= word[c];
            }
        }
        long[] result = new long[n];
        for (int v = 0; v < n; v++) {
            result[v] = word[components.of(v)];
        }
        return result;
    }

    /** Components are numbered in reverse topological order, so the largest number comes first. */
    private static int[] byComponentDescending(Components components, int n) {
        int[] start = new int[components.count() + 1];
        for (int v = 0; v < n; v++) {
            start[components.count() - 1 - components.of(v) + 1]++;
        }
        for (int c = 0; c < components.count(); c++) {
            start[c + 1] += start[c];
        }
        int[] order = new int[n];
        for (int v = 0; v < n; v++) {
            order[start[components.count() - 1 - components.of(v)]++] = v;
        }
        return order;
    }
}
