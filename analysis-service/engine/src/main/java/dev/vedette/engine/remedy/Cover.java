package dev.vedette.engine.remedy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses measures of least cost so that every finding gets as many points as it needs. Two measures of one control give
 * their points only once. First greedy, then branch and bound below that; when the search is given up, the bound still
 * tells how far from the best the greedy choice can be.
 */
final class Cover {

    private static final int MOST_NODES = 200_000;

    private final int[] need;
    private final int[][] points;
    private final int[] cost;
    private final String[] control;
    private final BitSet hopeless = new BitSet();
    private int nodes;
    private BitSet best;
    private int bestCost = Integer.MAX_VALUE;

    /** @param chosen numbers of measures @param bound no choice costs less @param hopeless findings left out */
    record Choice(BitSet chosen, int cost, int bound, BitSet hopeless) {}

    /**
     * @param need points by finding
     * @param points by measure and finding
     * @param cost by measure, at least 1
     * @param control by measure
     */
    Cover(int[] need, int[][] points, int[] cost, String[] control) {
        this.need = need;
        this.points = points;
        this.cost = cost;
        this.control = control;
    }

    Choice choose() {
        BitSet all = new BitSet();
        all.set(0, cost.length);
        for (int f = 0; f < need.length; f++) {
            if (missing(all, f) > 0) {
                hopeless.set(f);
            }
        }
        int bound = bound(new BitSet());
        greedy();
        branch(new BitSet(), new BitSet(), 0);
        boolean finished = nodes <= MOST_NODES;
        return new Choice(best, bestCost, finished ? bestCost : bound, hopeless);
    }

    /** Points that a finding still lacks. */
    private int missing(BitSet chosen, int finding) {
        Map<String, Integer> byControl = new HashMap<>();
        for (int m = chosen.nextSetBit(0); m >= 0; m = chosen.nextSetBit(m + 1)) {
            byControl.merge(control[m], points[m][finding], Math::max);
        }
        return need[finding]
                - byControl.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int open(BitSet chosen) {
        int open = 0;
        for (int f = 0; f < need.length; f++) {
            open += hopeless.get(f) ? 0 : Math.max(0, missing(chosen, f));
        }
        return open;
    }

    private void greedy() {
        BitSet chosen = new BitSet();
        int spent = 0;
        for (int left = open(chosen); left > 0; left = open(chosen)) {
            int next = -1;
            double pays = 0;
            for (int m = 0; m < cost.length; m++) {
                if (!chosen.get(m)) {
                    chosen.set(m);
                    double gain = (double) (left - open(chosen)) / cost[m];
                    chosen.clear(m);
                    if (gain > pays) {
                        pays = gain;
                        next = m;
                    }
                }
            }
            chosen.set(next);
            spent += cost[next];
        }
        best = chosen;
        bestCost = spent;
    }

    /** @param barred measures whose choice was looked at before */
    private void branch(BitSet chosen, BitSet barred, int spent) {
        if (++nodes > MOST_NODES || spent + bound(chosen) >= bestCost) {
            return;
        }
        int finding = hardest(chosen, barred);
        if (finding < 0) {
            best = (BitSet) chosen.clone();
            bestCost = spent;
            return;
        }
        BitSet tried = new BitSet();
        for (int m : helping(finding, chosen, barred)) {
            chosen.set(m);
            branch(chosen, barred, spent + cost[m]);
            chosen.clear(m);
            barred.set(m);
            tried.set(m);
        }
        barred.andNot(tried);
    }

    /** The open finding with the fewest measures left, or -1 when none is open. */
    private int hardest(BitSet chosen, BitSet barred) {
        int hardest = -1;
        int fewest = Integer.MAX_VALUE;
        for (int f = 0; f < need.length; f++) {
            if (!hopeless.get(f) && missing(chosen, f) > 0) {
                int ways = helping(f, chosen, barred).size();
                if (ways < fewest) {
                    fewest = ways;
                    hardest = f;
                }
            }
        }
        return hardest;
    }

    private List<Integer> helping(int finding, BitSet chosen, BitSet barred) {
        List<Integer> helping = new ArrayList<>();
        for (int m = 0; m < cost.length; m++) {
            if (points[m][finding] > 0 && !chosen.get(m) && !barred.get(m)) {
                helping.add(m);
            }
        }
        return helping;
    }

    /** What must still be spent at least: findings that share no measure each cost what their cheapest points cost. */
    private int bound(BitSet chosen) {
        BitSet used = new BitSet();
        int total = 0;
        for (int f = 0; f < need.length; f++) {
            int lacking = hopeless.get(f) ? 0 : missing(chosen, f);
            if (lacking <= 0) {
                continue;
            }
            List<Integer> helping = helping(f, chosen, new BitSet());
            if (helping.stream().noneMatch(used::get)) {
                helping.forEach(used::set);
                total += cheapest(f, lacking, helping);
            }
        }
        return total;
    }

    /** Fractional: the best points for the money, without regard to whose they are. Rounded up. */
    private int cheapest(int finding, int lacking, List<Integer> helping) {
        double[] prices = helping.stream()
                .mapToDouble(m -> (double) cost[m] / Math.min(lacking, points[m][finding]))
                .toArray();
        Arrays.sort(prices);
        return (int) Math.ceil(lacking * prices[0] - 1e-9);
    }
}
