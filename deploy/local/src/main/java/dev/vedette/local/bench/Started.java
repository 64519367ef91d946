package dev.vedette.local.bench;

import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import dev.vedette.local.run.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A launcher in a process of its own, as people start it, and the time until it was ready. */
final class Started {

    private static final long BOUND_SECONDS = 300;

    private final Process launcher;
    private final long millis;

    private Started(Process launcher, long millis) {
        this.launcher = launcher;
        this.millis = millis;
    }

    static Started start(Layout layout, Ports ports) throws IOException, InterruptedException {
        Files.createDirectories(layout.logs());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vedette.local.Main",
                "up",
                "--no-example"));
        command.addAll(ports.options());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(layout.log("launcher").toFile());
        builder.environment().put("VEDETTE_ROOT", layout.root().toString());
        builder.environment().put("VEDETTE_STATE", layout.state().toString());
        long start = System.nanoTime();
        Process launcher = builder.start();
        while (RunFile.read(layout).filter(r -> r.phase().equals("ready")).isEmpty()) {
            boolean ended = launcher.waitFor(20, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(BOUND_SECONDS)) {
                launcher.destroy();
                throw new IOException("the run did not start; see " + layout.log("launcher"));
            }
        }
        return new Started(launcher, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    long millis() {
        return millis;
    }

    void stop() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor(60, TimeUnit.SECONDS);
    }
}
