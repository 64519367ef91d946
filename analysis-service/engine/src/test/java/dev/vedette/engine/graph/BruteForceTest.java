package dev.vedette.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On small graphs, trying everything agrees with the quick way. The seed is the test's name. */
class BruteForceTest {

    private static final int NODES = 7;

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

    @ParameterizedTest
    @MethodSource("seeds")
    void bottlenecksAreExactlyWhatEveryPathPasses(int seed) {
        // Given
        boolean[][] edge = edges(seed);
        int target = NODES - 1;
        Digraph reversed = graph(edge).reversed();

        // When
        Bottlenecks b = Bottlenecks.between(reversed, v -> v == 0, target, v -> true, 1_000);

        // Then
        if (reaches(edge, 0, target, -1, -1)) {
            for (int v = 0; v < NODES; v++) {
                assertThat(b.nodes().contains(v)).isEqualTo(!reaches(edge, 0, target, v, -1));
            }
            for (int e = 0; e < NODES * NODES; e++) {
                boolean exists = edge[e / NODES][e % NODES];
                assertThat(b.tags().contains(e)).isEqualTo(exists && !reaches(edge, 0, target, -1, e));
            }
        }
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
