package dev.vedette.eventing;

import dev.vedette.contracts.event.EventType;
import java.time.Instant;

/**
 * A decoded event.
 *
 * @param id CloudEvents id; use it as the causation id of what follows from it
 * @param source service that sent it, such as {@code /services/ingest}
 * @param subject aggregate id
 * @param sequence number within the subject, from 1; there may be gaps in what a consumer sees
 * @param tenant tenant of everything the handler writes
 * @param systemId record key
 * @param causationId event that led to this one, or {@code null}
 * @param correlationId ties a whole walk through the circle together, or {@code null}
 * @param time when the sender's transaction wrote it
 */
public record Received<T extends Record>(
        EventType type,
        String id,
        String source,
        String subject,
        long sequence,
        String tenant,
        String systemId,
        String causationId,
        String correlationId,
        Instant time,
        T payload) {}
