package dev.vedette.eventing.deadletter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event nobody could handle.
 *
 * @param tenant of the event; the operator's tenant when the event did not tell
 * @param consumer handler that failed, or {@code *} when it could not even be decoded
 * @param offset within topic and partition
 * @param key record key, normally the system id, or {@code null}
 * @param type CloudEvents type, or {@code null}
 * @param reason undecodable, invariant, poison or defect
 * @param detail stack trace
 * @param attempts how often it was tried
 * @param resolvedAt {@code null} while it is open
 * @param resolution replayed, stale (a newer event had been handled before the replay) or dismissed; {@code null} while open
 */
public record DeadLetter(
        UUID id,
        String tenant,
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        String subject,
        Map<String, String> headers,
        byte[] payload,
        String reason,
        String message,
        String detail,
        int attempts,
        Instant firstAt,
        Instant lastAt,
        Instant resolvedAt,
        String resolution) {}
