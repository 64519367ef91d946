package dev.vedette.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A launcher in a process of its own, as people start it. */
public final class Launcher {

    private static final long BOUND_SECONDS = 300;
    private static final long STOP_SECONDS = 90;

    private final Process process;
    private final long millis;

    private Launcher(Process process, long millis) {
        this.process = process;
        this.millis = millis;
    }

    /** Starts one without the example and returns when everything it started is ready. */
    public static Launcher start(Layout layout, Ports ports) throws IOException, InterruptedException {
        Files.createDirectories(layout.logs());
        ProcessBuilder builder = new ProcessBuilder(command(ports, false))
                .redirectErrorStream(true)
                .redirectOutput(layout.log("launcher").toFile());
        builder.environment().put("VEDETTE_ROOT", layout.root().toString());
        builder.environment().put("VEDETTE_STATE", layout.state().toString());
        long start = System.nanoTime();
        Process process = builder.start();
        while (!ready(layout, process)) {
            boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(BOUND_SECONDS)) {
                process.destroy();
                throw new IOException("the run did not start: " + Files.readString(layout.log("launcher")));
            }
        }
        return new Launcher(process, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** A run file may also be left from a launcher that was killed. */
    private static boolean ready(Layout layout, Process process) {
        return RunFile.read(layout)
                .filter(r -> r.launcher().pid() == process.pid())
                .filter(r -> r.phase().equals("ready"))
                .isPresent();
    }

    /** {@code up} with the same Java and class path as this process. */
    public static List<String> command(Ports ports, boolean withExample) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vedette.local.Main",
                "up"));
        command.addAll(ports.options());
        if (!withExample) {
            command.add("--no-example");
        }
        return command;
    }

    /** Time from its start until everything was ready. */
    public long millis() {
        return millis;
    }

    /** What Ctrl-C and {@code down} do. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher did not end within " + STOP_SECONDS + " s");
        }
    }
}
