package dev.vedette.testkit.wait;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits, bounded, until something with a name is so. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    private Await() {}

    /** @param label what is waited for, for the message when it does not come */
    public static void until(String label, Callable<Boolean> condition) {
        until(label, PATIENCE, condition);
    }

    /** An exception of the condition counts as "not yet"; the last one becomes the cause of the failure. */
    public static void until(String label, Duration patience, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        Exception last;
        do {
            last = null;
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("interrupted while waiting for: " + label, last);
            }
        } while (System.nanoTime() < end);
        throw new AssertionError("after " + patience.toSeconds() + " s still not: " + label, last);
    }
}
