package dev.vedette.engine.bench;

import dev.vedette.contracts.model.Model;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import dev.vedette.engine.notation.Notation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times judging models of 10 to 100,000 components. Run its main with the sizes as arguments. Each model is made of small
 * systems like those people draw, joined by a shared queue and a shared log.
 */
public final class JudgeBench {

    private static final int BLOCK = 10;

    private JudgeBench() {}

    public static void main(String[] args) {
        int[] sizes = args.length == 0
                ? new int[] {10, 1_000, 10_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        Judge judge = Judge.standard();
        for (int size : sizes) {
            Model model = model(size);
            JudgeInput input = new JudgeInput("bench", "bench", model, 1, "", List.of());
            int rounds = Math.max(5, 3_000 / size);
            long best = Long.MAX_VALUE;
            int findings = 0;
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                findings = judge.judge(input).findings().size();
                best = Math.min(best, System.nanoTime() - start);
            }
            Runtime r = Runtime.getRuntime();
            long used = (r.totalMemory() - r.freeMemory()) >> 20;
            System.out.printf(
                    "%7d components %7d flows: best of %d %8.2f ms, %d findings, heap in use %d MiB%n",
                    model.components().size(), model.flows().size(), rounds, best / 1e6, findings, used);
        }
    }

    static Model model(int size) {
        List<String> s = new ArrayList<>(List.of("message-queue q", "monitoring log"));
        for (int i = 0; i < Math.max(1, size / BLOCK); i++) {
            s.add("user u" + i + "; web-app w" + i + "; agent a" + i + "; llm l" + i + " owner=supplier; tool t" + i
                    + " sideEffects=send; vector-db v" + i + "; knowledge-source k" + i
                    + " untrustedWriters; database d" + i
                    + " dataClasses=personal; service s" + i + "; object-storage o" + i);
            s.add("u" + i + ">w" + i + "; w" + i + ">a" + i + "; a" + i + ">l" + i + "; a" + i + ">t" + i + "; v" + i
                    + ">a" + i
                    + "; k" + i + ">v" + i + "; a" + i + ">d" + i + "; s" + i + ">d" + i + "; s" + i + ">o" + i + "; w"
                    + i + ">s" + i
                    + "; s" + i + ">q; s" + i + ">log; a" + i + ">log");
        }
        return Notation.model(String.join(";", s));
    }
}
