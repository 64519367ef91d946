package dev.vedette.bench;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One judgement of a whole model by the whole catalogue, warm, in one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JudgingBenchmark {

    @Param({"10", "1000", "10000", "100000"})
    public int components;

    private final Judge judge = Judge.standard();
    private JudgeInput input;

    @Setup
    public void model() {
        input = input(components);
    }

    static JudgeInput input(int components) {
        return new JudgeInput("made", "made", MadeModel.of(components), 0, "", List.of());
    }

    @Benchmark
    public Assessment judge() {
        return judge.judge(input);
    }
}
