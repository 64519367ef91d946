package dev.vedette.engine.graph;

import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link BruteForceTest} on many more graphs; any range of seeds by {@link #main}. */
@Tag("long")
class GraphCampaignTest {

    private static final int FROM = 200;
    private static final int LONG = 30_000;

    @Test
    void tryingEverythingAgreesOnManyGraphs() {
        run(FROM, LONG);
    }

    private static void run(int from, int count) {
        System.out.println("graphs of seeds " + from + " to " + (from + count - 1));
        BruteForceTest test = new BruteForceTest();
        List<IntConsumer> checks = List.of(
                test::reachabilityAndLabelsAgree,
                test::bottlenecksAreExactlyWhatEveryPathPasses,
                test::routesAreRealAndNoneIsShorter,
                test::gatedIsWhatNoPathReachesRoundTheGates,
                test::noSetOfNodesCutsCheaperThanTheCut,
                test::componentsAreMutuallyReachableNodes);
        for (int seed = from; seed < from + count; seed++) {
            for (IntConsumer check : checks) {
                try {
                    check.accept(seed);
                } catch (AssertionError e) {
                    throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** Runs the seeds from the first argument on, as many as the second says. */
    public static void main(String[] args) {
        run(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        System.out.println("all agree");
    }
}
