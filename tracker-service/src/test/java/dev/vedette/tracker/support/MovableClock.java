package dev.vedette.tracker.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of day plus whatever a test adds; or, for a thread that asks for it, a time of its own, the same in each run.
 */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
    private final ThreadLocal<Instant> own = new ThreadLocal<>();
    private volatile Duration ahead = Duration.ZERO;

    /** From now on time passes for this thread only when it looks at the clock, a millisecond each, or moves it. */
    public void detach(Instant start) {
        own.set(start);
    }

    public void attach() {
        own.remove();
    }

    public void advance(Duration by) {
        Instant mine = own.get();
        if (mine != null) {
            own.set(mine.plus(by));
        } else {
            ahead = ahead.plus(by);
        }
    }

    public void advanceTo(Instant moment) {
        Duration missing = Duration.between(instant(), moment);
        if (missing.isPositive()) {
            advance(missing);
        }
    }

    @Override
    public Instant instant() {
        Instant mine = own.get();
        if (mine != null) {
            own.set(mine.plusMillis(1));
            return mine;
        }
        // whole milliseconds, as the database and the trackers keep them
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
