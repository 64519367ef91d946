package dev.vedette.engine.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seed is the test's name. */
class CoverTest {

    private static final int MEASURES = 8;

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherChoiceIsCheaper(int seed) {
        // Given
        Random random = new Random(seed);
        int[] need = random.ints(1 + random.nextInt(5), 1, 4).toArray();
        int[][] points = new int[MEASURES][];
        String[] control = new String[MEASURES];
        for (int m = 0; m < MEASURES; m++) {
            points[m] = random.ints(need.length, -2, 3).map(p -> Math.max(0, p)).toArray();
            control[m] = "C" + random.nextInt(6);
        }
        int[] cost = random.ints(MEASURES, 1, 4).toArray();

        // When
        Cover.Choice choice = new Cover(need, points, cost, control).choose();

        // Then
        int cheapest = Integer.MAX_VALUE;
        for (int set = 0; set < 1 << MEASURES; set++) {
            if (covers(BitSet.valueOf(new long[] {set}), need, points, control, choice.hopeless())) {
                cheapest = Math.min(cheapest, cost(BitSet.valueOf(new long[] {set}), cost));
            }
        }
        assertThat(choice.cost()).isEqualTo(cheapest).isEqualTo(cost(choice.chosen(), cost));
        assertThat(choice.bound()).isEqualTo(cheapest);
        assertThat(covers(choice.chosen(), need, points, control, choice.hopeless()))
                .isTrue();
    }

    private static boolean covers(BitSet chosen, int[] need, int[][] points, String[] control, BitSet without) {
        for (int f = 0; f < need.length; f++) {
            Map<String, Integer> given = new HashMap<>();
            for (int m = chosen.nextSetBit(0); m >= 0; m = chosen.nextSetBit(m + 1)) {
                given.merge(control[m], points[m][f], Math::max);
            }
            int sum = given.values().stream().mapToInt(Integer::intValue).sum();
            if (!without.get(f) && sum < need[f]) {
                return false;
            }
        }
        return true;
    }

    private static int cost(BitSet chosen, int[] cost) {
        return chosen.stream().map(m -> cost[m]).sum();
    }
}
