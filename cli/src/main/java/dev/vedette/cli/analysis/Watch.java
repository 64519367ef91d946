package dev.vedette.cli.analysis;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ends this process when one source is read for too long. A thread that loops in a parser cannot be stopped, and whoever
 * waits at a terminal, or a build, is better served by an end that says where it was.
 */
final class Watch implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final Consumer<String> end;
    private final long limitNanos;
    private final Thread thread;
    private volatile String source = "";
    private volatile long begun = System.nanoTime();

    private Watch(Duration limit, Consumer<String> end) {
        this.end = end;
        this.limitNanos = limit.toNanos();
        this.thread = Thread.ofPlatform().daemon().name("watch").start(this::watch);
    }

    /** @param end gets the message; not called more than once */
    static Watch start(Duration limit, Consumer<String> end) {
        return new Watch(limit, end);
    }

    /** Prints the message and ends with the code of an input that could not be read. */
    static Watch start() {
        return start(LIMIT, message -> {
            System.err.println(message);
            System.err.flush();
            Runtime.getRuntime().halt(UNREADABLE);
        });
    }

    private static final int UNREADABLE = 3;

    void begin(String source) {
        this.source = source;
        this.begun = System.nanoTime();
    }

    private void watch() {
        try {
            for (long left = limitNanos; left > 0; left = begun + limitNanos - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
            end.accept(
                    "vedette: " + source + ": Reading it took longer than " + TimeUnit.NANOSECONDS.toSeconds(limitNanos)
                            + " s and was stopped. Make the file smaller or split it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
