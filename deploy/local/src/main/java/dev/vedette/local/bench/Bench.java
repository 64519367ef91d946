package dev.vedette.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.local.process.Supervisor;
import dev.vedette.local.run.Launcher;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Memory;
import dev.vedette.local.run.Ports;
import dev.vedette.local.run.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a run of its own, with its own data, and measures it. */
public final class Bench {

    private static final int UPLOADS = 20;
    private static final int WARM_UP = 5;

    private final Layout layout;
    private final Ports ports;
    private final Supervisor.Console console;

    /** @param layout of the run to measure; its state must be empty */
    public Bench(Layout layout, Ports ports, Supervisor.Console console) {
        this.layout = layout;
        this.ports = ports;
        this.console = console;
    }

    public String run() throws Exception {
        console.line("Judging made models (about two minutes)");
        JsonNode judging = judging();
        console.line("Reading large inputs");
        Map<String, Sample> reading = new Reading(layout.root(), Files.createTempDirectory("vedette-bench-")).run();
        console.line("First start");
        Launcher first = Launcher.start(layout, ports);
        List<Probing.Times> uploads;
        long memory;
        try {
            uploads = uploads();
            memory = Memory.of(RunFile.read(layout).orElseThrow());
        } finally {
            first.stop();
        }
        console.line("Second start");
        Launcher second = Launcher.start(layout, ports);
        second.stop();
        return new Measured(
                        machine(),
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        first.millis(),
                        second.millis(),
                        new Sample(
                                uploads.stream().map(Probing.Times::toFindings).toList()),
                        new Sample(uploads.stream().map(Probing.Times::toTicket).toList()),
                        memory,
                        judging,
                        reading)
                .markdown();
    }

    private List<Probing.Times> uploads() throws IOException, InterruptedException {
        console.line("Uploads: " + WARM_UP + " to warm up, then " + UPLOADS);
        Probing probing =
                new Probing(layout, ports, Files.readString(layout.token()).strip());
        List<Probing.Times> all = new ArrayList<>();
        for (int i = 0; i < WARM_UP + UPLOADS; i++) {
            all.add(probing.once());
        }
        return all.subList(WARM_UP, all.size());
    }

    private JsonNode judging() throws IOException, InterruptedException {
        Path jar = layout.root().resolve("analysis-service/bench/target/vedette-bench.jar");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] out = process.getInputStream().readAllBytes();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("judging could not be timed");
        }
        return new ObjectMapper().readTree(out);
    }

    private static String machine() {
        return "%d processors, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }
}
