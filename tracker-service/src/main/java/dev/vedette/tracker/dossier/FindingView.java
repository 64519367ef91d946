package dev.vedette.tracker.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.tracker.finding.KnownFinding;
import java.time.Instant;

/**
 * A finding and its clock.
 *
 * @param status applies, mitigated, not-applicable, unknown or gone
 * @param reviewState open, verify, accepted, false-positive, transferred, planned or closed
 * @param dueAt when it should be dealt with; moves while the clock is paused; {@code null} when nothing is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String id,
        String systemId,
        String systemName,
        String threat,
        String title,
        String severity,
        String status,
        String reviewState,
        long revision,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        Instant pausedSince,
        String pausedReason,
        Instant changedAt) {

    static FindingView of(KnownFinding f, Instant now) {
        Instant due = f.open() ? f.dueAt(now) : null;
        return new FindingView(
                f.id(),
                f.systemId(),
                f.systemName(),
                f.threat(),
                f.title(),
                f.severity().word(),
                f.status(),
                f.reviewState(),
                f.revision(),
                f.clock().from(),
                due,
                due != null && due.isBefore(now),
                f.clock().pausedSince(),
                f.clock().pausedReason(),
                f.changedAt());
    }
}
