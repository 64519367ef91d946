package dev.vedette.importers.worker;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.Upload;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** One worker process; serves one upload after the other. */
final class WorkerProcess implements AutoCloseable {

    /** The worker did not answer. {@code source} is what it was reading then. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;
        private final String source;
        private final boolean timedOut;

        Lost(String source, boolean timedOut, Throwable cause) {
            super(source, cause);
            this.source = source;
            this.timedOut = timedOut;
        }

        String source() {
            return source;
        }

        boolean timedOut() {
            return timedOut;
        }
    }

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;

    private WorkerProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkerProcess start(int heapMegabytes) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                WorkerMain.class.getName()));
        // Nothing of the service's environment, and so none of its secrets, is handed on.
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new WorkerProcess(builder.start());
    }

    /** @throws Lost when it takes longer than {@code limit} or ends without an answer; it is dead then */
    Reading read(Upload upload, Duration limit) throws Lost {
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        String source = "";
        try {
            Frames.writeUpload(out, upload);
            while (true) {
                int frame = in.readUnsignedByte();
                byte[] bytes = Frames.readBytes(in);
                if (frame == Frames.RESULT) {
                    return Json.MAPPER.readValue(bytes, ReadingData.class).reading();
                }
                source = new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            close();
            throw new Lost(source, late.get(), e);
        } finally {
            watch.cancel(false);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * The importers and what they need: the own class path where it holds them, else all jars beside theirs, as an
     * application packaged with its libraries in one folder has them.
     */
    private static String classPath() {
        try {
            Path code = Path.of(Importers.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Importers.class.getClassLoader() instanceof URLClassLoader urls) {
                return Arrays.stream(urls.getURLs())
                        .map(u -> Path.of(URI.create(u.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator));
            }
            String own = System.getProperty("java.class.path", "");
            return own.contains(code.toString()) || !code.toString().endsWith(".jar") ? own : code.getParent() + "/*";
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the importers is not a path", e);
        }
    }
}
