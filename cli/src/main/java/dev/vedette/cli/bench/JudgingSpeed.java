package dev.vedette.cli.bench;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Times judging warm, best and middle of some runs; prints JSON for the benchmark of the whole. */
@Command(name = "judging-speed", hidden = true, description = "Times judging of made models.")
public final class JudgingSpeed implements Callable<Integer> {

    private static final long WARM_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int RUNS = 9;

    @Parameters(arity = "0..*", paramLabel = "SIZE", description = "Numbers of components.")
    private List<Integer> sizes = List.of(10, 1000, 10_000);

    @Override
    public Integer call() {
        List<Object> results = new ArrayList<>();
        for (int size : sizes) {
            results.add(measure(size));
        }
        System.out.print(Json.pretty(results));
        return 0;
    }

    private static Map<String, Object> measure(int size) {
        Model model = MadeModel.of(size);
        Judge judge = Judge.standard();
        JudgeInput input = new JudgeInput("made", "made", model, 0, "", List.of());
        long until = System.nanoTime() + WARM_NANOS;
        Assessment assessment;
        do {
            assessment = judge.judge(input);
        } while (System.nanoTime() < until);
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            assessment = judge.judge(input);
            nanos[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(nanos);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("components", size);
        result.put("findings", assessment.findings().size());
        result.put("bestMillis", nanos[0] / 1_000_000.0);
        result.put("medianMillis", nanos[RUNS / 2] / 1_000_000.0);
        return result;
    }
}
