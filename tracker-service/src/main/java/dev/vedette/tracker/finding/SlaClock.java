package dev.vedette.tracker.finding;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a finding has been open.
 *
 * @param from when it opened, or opened again
 * @param pausedSince {@code null} while the clock runs
 * @param pausedFor pauses that are over
 */
public record SlaClock(Instant from, Instant pausedSince, String pausedReason, Duration pausedFor) {

    /** Days to deal with a finding, by severity. */
    static int days(Severity s) {
        return switch (s) {
            case CRITICAL -> 7;
            case HIGH -> 30;
            case MEDIUM -> 90;
            case LOW -> 180;
        };
    }

    /** When the running time began, had there been no pause. */
    Instant began(Severity s, Instant now) {
        return dueAt(s, now).minus(Duration.ofDays(days(s)));
    }

    Instant dueAt(Severity s, Instant now) {
        Duration paused = pausedSince == null ? pausedFor : pausedFor.plus(Duration.between(pausedSince, now));
        return from.plus(Duration.ofDays(days(s))).plus(paused);
    }
}
