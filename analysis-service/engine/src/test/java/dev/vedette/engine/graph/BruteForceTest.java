package dev.vedette.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On small graphs, trying everything agrees with the quick way. The seed is the test's name. */
class BruteForceTest {

    private static final int NODES = 7;
    private static final int CLOSED = 3;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static boolean[][] edges(int seed) {
        Random random = new Random(seed);
        boolean[][] edge = new boolean[NODES][NODES];
        for (int i = random.nextInt(18); i > 0; i--) {
            edge[random.nextInt(NODES)][random.nextInt(NODES)] = true;
        }
        return edge;
    }

    private static Digraph graph(boolean[][] edge) {
        Digraph.Builder builder = new Digraph.Builder(NODES);
        for (int u = 0; u < NODES; u++) {
            for (int v = 0; v < NODES; v++) {
                if (edge[u][v]) {
                    builder.edge(u, v, u * NODES + v);
                }
            }
        }
        return builder.build();
    }

    /** Reachability by Warshall, with one node or one edge left out. */
    private static boolean reaches(boolean[][] edge, int from, int to, int withoutNode, int withoutEdge) {
        boolean[][] r = new boolean[NODES][NODES];
        for (int u = 0; u < NODES; u++) {
            for (int v = 0; v < NODES; v++) {
                r[u][v] =
                        (edge[u][v] && u != withoutNode && v != withoutNode && u * NODES + v != withoutEdge) || u == v;
            }
        }
        for (int k = 0; k < NODES; k++) {
            for (int u = 0; u < NODES; u++) {
                for (int v = 0; v < NODES; v++) {
                    r[u][v] |= r[u][k] && r[k][v];
                }
            }
        }
        return r[from][to] && from != withoutNode && to != withoutNode;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reachabilityAndLabelsAgree(int seed) {
        // Given
        boolean[][] edge = edges(seed);
        Digraph graph = graph(edge);
        BitSet source = new BitSet();
        source.set(0);
        long[] seed0 = new long[NODES];
        seed0[0] = 1;

        // When
        BitSet reached = Search.reach(graph, source, v -> true);
        long[] labels = Labels.propagate(graph, Components.of(graph), seed0);

        // Then
        for (int v = 0; v < NODES; v++) {
            boolean expected = reaches(edge, 0, v, -1, -1);
            assertThat(reached.get(v)).isEqualTo(expected);
            assertThat(labels[v] == 1).isEqualTo(expected);
        }
    }

    /** Two sources and one node that may not be passed, so that all that a spread knows is asked. */
    private static Spread spread(boolean[][] edge) {
        BitSet sources = new BitSet();
        sources.set(0);
        sources.set(1);
        return Spread.of(graph(edge), sources, v -> v != CLOSED);
    }

    private static boolean[][] withoutWaysFromClosed(boolean[][] edge) {
        boolean[][] open = Arrays.stream(edge).map(boolean[]::clone).toArray(boolean[][]::new);
        open[CLOSED] = new boolean[NODES];
        return open;
    }

    private static boolean fromSources(boolean[][] edge, int to, int withoutNode, int withoutEdge) {
        return reaches(edge, 0, to, withoutNode, withoutEdge) || reaches(edge, 1, to, withoutNode, withoutEdge);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bottlenecksAreExactlyWhatEveryPathPasses(int seed) {
        // Given
        boolean[][] edge = withoutWaysFromClosed(edges(seed));

        // When
        Spread spread = spread(edges(seed));

        // Then
        for (int target = 0; target < NODES; target++) {
            boolean reached = fromSources(edge, target, -1, -1);
            assertThat(spread.reaches(target)).isEqualTo(reached);
            int[] nodes = spread.bottlenecks(target).nodes();
            int[] tags = spread.bottlenecks(target).tags();
            for (int v = 0; v < NODES && reached; v++) {
                boolean needed = !fromSources(edge, target, v, -1);
                assertThat(IntStream.of(nodes).boxed().toList().contains(v)).isEqualTo(needed);
            }
            for (int e = 0; e < NODES * NODES && reached; e++) {
                boolean needed = edge[e / NODES][e % NODES] && !fromSources(edge, target, -1, e);
                assertThat(IntStream.of(tags).boxed().toList().contains(e)).isEqualTo(needed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void routesAreRealAndNoneIsShorter(int seed) {
        // Given
        boolean[][] edge = withoutWaysFromClosed(edges(seed));

        // When
        Spread spread = spread(edges(seed));

        // Then
        for (int target = 0; target < NODES; target++) {
            Route route = spread.route(target);
            assertThat(route != null).isEqualTo(fromSources(edge, target, -1, -1));
            if (route != null) {
                for (int i = 0; i < route.tags().length; i++) {
                    assertThat(route.tags()[i]).isEqualTo(route.nodes()[i] * NODES + route.nodes()[i + 1]);
                    assertThat(edge[route.nodes()[i]][route.nodes()[i + 1]]).isTrue();
                }
                assertThat(route.source()).isLessThan(2);
                assertThat(route.tags()).hasSize(distance(edge, target));
            }
        }
    }

    private static int distance(boolean[][] edge, int target) {
        boolean[] at = new boolean[NODES];
        at[0] = true;
        at[1] = true;
        for (int steps = 0; ; steps++) {
            if (at[target]) {
                return steps;
            }
            boolean[] next = at.clone();
            for (int e = 0; e < NODES * NODES; e++) {
                next[e % NODES] |= at[e / NODES] && edge[e / NODES][e % NODES];
            }
            at = next;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gatedIsWhatNoPathReachesRoundTheGates(int seed) {
        // Given
        boolean[][] edge = withoutWaysFromClosed(edges(seed));
        int gate = 2 + seed % (NODES - 2);

        // When
        BitSet gated = spread(edges(seed)).gated(v -> v == gate, t -> false);

        // Then
        for (int target = 0; target < NODES; target++) {
            boolean onEveryPath = fromSources(edge, target, -1, -1) && !fromSources(edge, target, gate, -1);
            assertThat(gated.get(target)).isEqualTo(onEveryPath);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSetOfNodesCutsCheaperThanTheCut(int seed) {
        // Given
        boolean[][] edge = edges(seed);
        int target = NODES - 1;
        BitSet source = new BitSet();
        source.set(0);
        BitSet targets = new BitSet();
        targets.set(target);
        long[] weight = new Random(seed).longs(NODES, 1, 5).toArray();
        weight[0] = VertexCut.NEVER;
        weight[target] = seed % 2 == 0 ? VertexCut.NEVER : weight[target];

        // When
        VertexCut cut = VertexCut.between(graph(edge), source, targets, v -> true, v -> weight[v]);

        // Then
        long cheapest = VertexCut.NEVER;
        for (int set = 0; set < 1 << NODES; set++) {
            if (cuts(edge, set, target)) {
                long cost = 0;
                for (int v = 0; v < NODES; v++) {
                    cost = Math.min(VertexCut.NEVER, cost + ((set >> v & 1) == 0 ? 0 : weight[v]));
                }
                cheapest = Math.min(cheapest, cost);
            }
        }
        assertThat(cut == null ? VertexCut.NEVER : cut.weight()).isEqualTo(cheapest);
        if (cut != null) {
            int chosen = IntStream.of(cut.nodes()).map(v -> 1 << v).sum();
            assertThat(cuts(edge, chosen, target)).isTrue();
            assertThat(IntStream.of(cut.nodes()).mapToLong(v -> weight[v]).sum())
                    .isEqualTo(cheapest);
        }
    }

    private static boolean cuts(boolean[][] edge, int set, int target) {
        boolean[][] rest = new boolean[NODES][NODES];
        for (int e = 0; e < NODES * NODES; e++) {
            int u = e / NODES;
            int v = e % NODES;
            rest[u][v] = edge[u][v] && (set >> u & 1) == 0 && (set >> v & 1) == 0;
        }
        boolean ends = (set & 1) != 0 || (set >> target & 1) != 0;
        return ends || !reaches(rest, 0, target, -1, -1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void componentsAreMutuallyReachableNodes(int seed) {
        // Given
        boolean[][] edge = edges(seed);

        // When
        Components c = Components.of(graph(edge));

        // Then
        for (int u = 0; u < NODES; u++) {
            for (int v = 0; v < NODES; v++) {
                boolean both = reaches(edge, u, v, -1, -1) && reaches(edge, v, u, -1, -1);
                assertThat(c.of(u) == c.of(v)).isEqualTo(both);
            }
        }
    }
}
