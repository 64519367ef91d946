package dev.vedette.engine.graph;

import java.util.Arrays;

/** Strongly connected components by Tarjan's algorithm without recursion. Numbered in reverse topological order. */
public final class Components {

    private final int[] of;
    private final int[] size;

    private Components(int[] of, int[] size) {
        this.of = of;
        this.size = size;
    }

    public int count() {
        return size.length;
    }

    /** The component of a node. An edge between two components leads to the smaller number. */
    public int of(int node) {
        return of[node];
    }

    public int size(int component) {
        return size[component];
    }

    /** Whether a node lies on a cycle, its own loop included. */
    public boolean cyclic(Digraph graph, int node) {
        if (size[of[node]] > 1) {
            return true;
        }
        for (int e = graph.begin(node); e < graph.end(node); e++) {
            if (graph.target(e) == node) {
                return true;
            }
        }
        return false;
    }

    public static Components of(Digraph graph) {
        int n = graph.nodes();
        int[] index = new int[n];
        int[] low = new int[n];
        int[] of = new int[n];
        int[] edge = new int[n];
        int[] stack = new int[n];
        int[] call = new int[n];
        int[] sizes = new int[n];
        Arrays.fill(of, -1);
        int counter = 0;
        int found = 0;
        int top = 0;
        for (int root = 0; root < n; root++) {
            if (index[root] != 0) {
                continue;
            }
            int depth = 0;
            call[0] = root;
            while (depth >= 0) {
                int v = call[depth];
                if (index[v] == 0) {
                    index[v] = low[v] = ++counter;
                    stack[top++] = v;
                    edge[v] = graph.begin(v);
                }
                boolean descended = false;
                while (edge[v] < graph.end(v)) {
                    int w = graph.target(edge[v]++);
                    if (index[w] == 0) {
                        call[++depth] = w;
                        descended = true;
                        break;
                    }
                    if (of[w] < 0) {
                        low[v] = Math.min(low[v], index[w]);
                    }
                }
                if (descended) {
                    continue;
                }
                if (low[v] == index[v]) {
                    int w;
                    do {
                        w = stack[--top];
                        of[w] = found;
                        sizes[found]++;
                    } while (w != v);
                    found++;
                }
                depth--;
                if (depth >= 0) {
                    low[call[depth]] = Math.min(low[call[depth]], low[v]);
                }
            }
        }
        return new Components(of, Arrays.copyOf(sizes, found));
    }
}
