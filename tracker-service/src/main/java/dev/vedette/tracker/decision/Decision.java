package dev.vedette.tracker.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * @param state draft (from a tracker), proposed (waits for a second person), active, voided, expired, revoked
 * @param revision the model revision it was made on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
        UUID id,
        String findingId,
        String systemId,
        String kind,
        String state,
        String owner,
        String reason,
        String compensating,
        LocalDate expiresOn,
        String severity,
        long revision,
        String madeBy,
        Instant madeAt,
        String approvedBy,
        Instant approvedAt,
        Instant endedAt,
        String endReason) {

    /** Begins the reason of a decision that gave way to a newer one. */
    public static final String REPLACED = "replaced by a newer decision";
}
