package dev.vedette.eventing.retry;

import dev.vedette.eventing.config.EventingConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Doubles the pause up to a longest one, with a quarter of jitter so that instances do not move in step. */
public record Backoff(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;
    private static final long LOOK_UP_MILLIS = 100;

    public static Backoff of(EventingConfig.Retry config) {
        return new Backoff(config.first(), config.longest());
    }

    /** @param attempt that has just failed, from 1 */
    Duration before(int attempt, double jitter) {
        long doubled = first.toMillis() << Math.min(attempt - 1, DOUBLINGS);
        return Duration.ofMillis((long) (Math.min(doubled, longest.toMillis()) * (1 - jitter / 4)));
    }

    /** @param ending looked at now and then; cuts the pause short */
    public void pause(int attempt, BooleanSupplier ending) throws InterruptedException {
        long end = System.nanoTime()
                + before(attempt, ThreadLocalRandom.current().nextDouble()).toNanos();
        for (long left = end - System.nanoTime(); left > 0 && !ending.getAsBoolean(); left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_UP_MILLIS)));
        }
    }
}
