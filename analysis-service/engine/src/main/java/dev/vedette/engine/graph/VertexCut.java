package dev.vedette.engine.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * The cheapest set of nodes without which no source reaches a target: a maximum flow (Dinic) through the graph in which
 * every node is an arc of its own weight. Of several cheapest cuts, the one nearest to the sources.
 *
 * @param nodes ascending
 */
public record VertexCut(int[] nodes, long weight) {

    /** Weight of a node that cannot be taken. */
    public static final long NEVER = Long.MAX_VALUE / 4;

    /** @return {@code null} when some path consists of nodes that cannot be taken */
    public static VertexCut between(
            Digraph forward, BitSet sources, BitSet targets, IntPredicate through, IntToLongFunction weight) {
        Network network = new Network(forward, sources, targets, through, weight);
        long flow = network.maximum();
        return flow >= NEVER ? null : new VertexCut(network.cut(), flow);
    }

    /** Node v is the arc from 2v to 2v+1; the last two vertices are where everything starts and ends. */
    private static final class Network {
        private final int nodes;
        private final int start;
        private final int end;
        private final int[] first;
        private int[] next = new int[64];
        private int[] to = new int[64];
        private long[] room = new long[64];
        private int arcs;
        private final int[] level;
        private final int[] current;

        Network(Digraph forward, BitSet sources, BitSet targets, IntPredicate through, IntToLongFunction weight) {
            this.nodes = forward.nodes();
            this.start = 2 * nodes;
            this.end = start + 1;
            this.first = new int[end + 1];
            this.level = new int[end + 1];
            this.current = new int[end + 1];
            Arrays.fill(first, -1);
            for (int v = 0; v < nodes; v++) {
                arc(2 * v, 2 * v + 1, weight.applyAsLong(v));
                if (sources.get(v)) {
                    arc(start, 2 * v, NEVER);
                }
                if (targets.get(v)) {
                    arc(2 * v + 1, end, NEVER);
                }
                for (int e = forward.begin(v); e < forward.end(v); e++) {
                    if (sources.get(v) || through.test(v)) {
                        arc(2 * v + 1, 2 * forward.target(e), NEVER);
                    }
                }
            }
        }

        private void arc(int u, int v, long capacity) {
            if (arcs + 2 > to.length) {
                next = Arrays.copyOf(next, arcs * 2);
                to = Arrays.copyOf(to, arcs * 2);
                room = Arrays.copyOf(room, arcs * 2);
            }
            put(u, v, capacity);
            put(v, u, 0);
        }

        private void put(int u, int v, long capacity) {
            to[arcs] = v;
            room[arcs] = capacity;
            next[arcs] = first[u];
            first[u] = arcs++;
        }

        long maximum() {
            long flow = 0;
            while (flow < NEVER && layer()) {
                System.arraycopy(first, 0, current, 0, first.length);
                for (long more = push(); more > 0 && flow < NEVER; more = push()) {
                    flow += more;
                }
            }
            return flow;
        }

        /** Distances from the start over arcs with room; whether the end is among them. */
        private boolean layer() {
            Arrays.fill(level, -1);
            IntQueue queue = new IntQueue();
            queue.add(start);
            level[start] = 0;
            while (!queue.isEmpty()) {
                int u = queue.remove();
                for (int a = first[u]; a >= 0; a = next[a]) {
                    if (room[a] > 0 && level[to[a]] < 0) {
                        level[to[a]] = level[u] + 1;
                        queue.add(to[a]);
                    }
                }
            }
            return level[end] >= 0;
        }

        /** One path of shortest length, walked without recursion. */
        private long push() {
            int[] path = new int[level[end]];
            int depth = 0;
            int u = start;
            while (u != end) {
                int a = current[u];
                if (a >= 0 && room[a] > 0 && leads(u, to[a])) {
                    path[depth++] = a;
                    u = to[a];
                } else if (a >= 0) {
                    current[u] = next[a];
                } else if (depth == 0) {
                    return 0;
                } else {
                    u = to[path[--depth] ^ 1];
                    current[u] = next[current[u]];
                }
            }
            long least = NEVER;
            for (int i = 0; i < depth; i++) {
                least = Math.min(least, room[path[i]]);
            }
            for (int i = 0; i < depth; i++) {
                room[path[i]] -= least;
                room[path[i] ^ 1] += least;
            }
            return least;
        }

        private boolean leads(int u, int v) {
            return level[v] == level[u] + 1 && (v == end || level[v] < level[end]);
        }

        /** After the last layering, a node whose arc is left behind is one that the flow fills. */
        int[] cut() {
            IntSet cut = new IntSet();
            for (int v = 0; v < nodes; v++) {
                if (level[2 * v] >= 0 && level[2 * v + 1] < 0) {
                    cut.add(v);
                }
            }
            return cut.sorted();
        }
    }
}
