package dev.vedette.tracker.ticket;

import dev.vedette.tracker.spi.Marker;
import java.time.Instant;
import java.util.UUID;

/**
 * One row of {@code ticket_link}.
 *
 * @param itemKey what the item stands for: a finding id, or {@code group:<system>:<kind>:<value>}
 * @param fence grows with every lease; a result is written only under the fence it was leased with
 * @param touched counts what happened on either side; a worker notes how much of it it has seen
 */
public record Link(
        UUID id,
        String tenant,
        String systemId,
        String connection,
        int profileVersion,
        String itemKey,
        UUID intentId,
        String marker,
        LinkState state,
        int attempt,
        int failures,
        Instant dueAt,
        long fence,
        Instant unknownSince,
        int lookups,
        String remoteId,
        String remoteKey,
        String remoteUrl,
        String remoteCategory,
        String remoteResolution,
        String remoteUpdated,
        String base,
        long touched,
        boolean textDetached,
        String flagged,
        String message,
        String claimHash,
        Long claimRevision,
        int writes,
        Instant writesFrom,
        Instant createdAt,
        Instant changedAt) {

    Marker identity() {
        return new Marker(itemKey, intentId.toString());
    }

    boolean single() {
        return !itemKey.startsWith("group:");
    }
}
