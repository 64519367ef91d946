package dev.vedette.bench;

import dev.vedette.contracts.json.Json;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmark in a JVM of its own and prints JSON. Arguments are numbers of components, otherwise all of them. */
public final class Main {

    /** Below the 2 GiB that the largest model may take: a run that ends has shown that it needs no more. */
    private static final String HEAP = "-Xmx1500m";

    private static final int ITERATIONS = 5;
    private static final TimeValue ITERATION = TimeValue.seconds(2);

    private Main() {}

    public static void main(String[] args) throws RunnerException {
        // the benchmark passes on whatever its JVM says; the result must stay alone on standard output
        PrintStream result = System.out;
        System.setOut(System.err);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(JudgingBenchmark.class.getName())
                .forks(1)
                .jvmArgs(HEAP, "-Xss4m", "-XX:+UseSerialGC")
                .warmupIterations(ITERATIONS)
                .warmupTime(ITERATION)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT);
        if (args.length > 0) {
            options.param("components", args);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RunResult run : new Runner(options.build()).run()) {
            rows.add(row(run));
        }
        result.print(Json.pretty(rows));
    }

    private static Map<String, Object> row(RunResult run) {
        int components = Integer.parseInt(run.getParams().getParam("components"));
        JudgeInput input = JudgingBenchmark.input(components);
        Map<String, Object> row = new TreeMap<>();
        row.put("components", components);
        row.put("flows", input.model().flows().size());
        row.put("findings", Judge.standard().judge(input).findings().size());
        Result<?> time = run.getPrimaryResult();
        row.put("meanMillis", time.getScore());
        row.put("bestMillis", time.getStatistics().getMin());
        row.put("worstMillis", time.getStatistics().getMax());
        run.getSecondaryResults().forEach((name, result) -> {
            if (name.endsWith("gc.alloc.rate.norm")) {
                row.put("allocatedBytes", (long) result.getScore());
            }
        });
        row.put("heap", HEAP.substring("-Xmx".length()));
        return row;
    }
}
