package dev.vedette.local.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which processes belong to the run, so that another shell can look at them and stop them, even when the launcher
 * itself was killed. Process ids are used again by the system, so each is kept with its start time.
 *
 * @param phase starting, ready or stopping
 */
public record RunFile(String phase, Entry launcher, Ports ports, List<Entry> children) {

    /** @param startedAt start of the process in epoch milliseconds; @param state as shown to people */
    public record Entry(String name, long pid, long startedAt, int port, String state, int restarts) {

        /** The process, when it still runs and is the same one. */
        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> startedAt == started(p));
        }
    }

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Start of a process in epoch milliseconds, 0 when the system does not tell. */
    public static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    public static Path in(Layout layout) {
        return layout.run().resolve("run.json");
    }

    public static Optional<RunFile> read(Layout layout) {
        Path file = in(layout);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(file.toFile(), RunFile.class));
        } catch (IOException e) {
            return Optional.empty(); // half a file after a power cut tells nothing; the port check still protects
        }
    }

    /** Replaces the file at once, so that a reader never sees half of it. */
    public void write(Layout layout) throws IOException {
        Path file = in(layout);
        Path next = file.resolveSibling("run.json.next");
        Files.write(next, MAPPER.writeValueAsBytes(this));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public boolean launcherRuns() {
        return launcher.process().isPresent();
    }

    public List<Entry> survivors() {
        return children.stream().filter(c -> c.process().isPresent()).toList();
    }
}
