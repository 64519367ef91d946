package dev.vedette.testkit.crash;

import dev.vedette.testkit.wait.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A packaged service that has been started. */
public final class RunningService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A start takes seconds, but a machine that others build on as well was seen to need minutes. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private static final int OK = 200;

    private final Process process;
    private final int port;
    private final Path log;

    RunningService(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        // a test JVM that ends early must not leave services behind
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** @param path from {@code /} */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public RunningService awaitReady() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(uri("/q/health/ready")).build();
            await("the service is ready", START_PATIENCE, () -> {
                failWhenDead();
                return client.send(ready, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == OK;
            });
        }
        return this;
    }

    /** Waits for the service to reach its crash point. */
    public int awaitDeath() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the service still lives; its log:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** {@code SIGKILL} */
    public void kill() {
        process.destroyForcibly();
        awaitDeath();
    }

    /** {@code SIGTERM} */
    public void stop() {
        process.destroy();
        awaitDeath();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(String label, Duration patience, Callable<Boolean> condition) {
        try {
            Await.until(label, patience, condition);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; its log:\n" + log(), e);
        }
    }

    private void failWhenDead() {
        if (!process.isAlive()) {
            throw new AssertionError("the service ended with " + process.exitValue() + "; its log:\n" + log());
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
