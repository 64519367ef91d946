package dev.vedette.eventing.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A wait that can be cut short. Calls that come while nobody waits cut the next one. */
final class WakeUp {
    private final Semaphore called = new Semaphore(0);

    void call() {
        called.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (called.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            called.drainPermits();
        }
    }
}
