package dev.vedette.tracker.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock at a mark.
 *
 * @param kind finding, review, decision, evidence or credential
 * @param about id of what it belongs to
 * @param mark the mark it stands at
 * @param message in words for people
 */
public record Due(String tenant, String systemId, String kind, String about, Instant dueAt, Mark mark, String message) {

    long daysLeft(Instant now) {
        return Math.floorDiv(
                Duration.between(now, dueAt).toSeconds(), Duration.ofDays(1).toSeconds());
    }
}
