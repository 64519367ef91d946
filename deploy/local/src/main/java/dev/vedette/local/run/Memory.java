package dev.vedette.local.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that processes take, in bytes. */
public final class Memory {

    private Memory() {}

    /** The whole run: the launcher, the children and what they started. */
    public static long of(RunFile run) {
        return Stream.concat(Stream.of(run.launcher()), run.children().stream())
                .mapToLong(Memory::of)
                .sum();
    }

    /** A process with its descendants; the launcher without them, since they are counted by themselves. */
    public static long of(RunFile.Entry entry) {
        return entry.process()
                .map(p -> entry.name().equals("launcher")
                        ? own(p)
                        : own(p) + p.descendants().mapToLong(Memory::own).sum())
                .orElse(0L);
    }

    /** Proportional share where the system tells it: Postgres' processes share most of theirs. Else what is resident. */
    private static long own(ProcessHandle process) {
        Path rollup = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        if (Files.isReadable(rollup)) {
            try (Stream<String> lines = Files.lines(rollup)) {
                return lines.filter(l -> l.startsWith("Pss:"))
                                .mapToLong(Memory::kilobytes)
                                .sum()
                        << 10;
            } catch (IOException | java.io.UncheckedIOException e) {
                return resident(process);
            }
        }
        return resident(process);
    }

    private static long resident(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String out = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return out.isEmpty() ? 0 : Long.parseLong(out) << 10;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
