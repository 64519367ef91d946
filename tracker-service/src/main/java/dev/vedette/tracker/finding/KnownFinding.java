package dev.vedette.tracker.finding;

import dev.vedette.contracts.assessment.Assessment;
import java.time.Instant;

/**
 * A finding as last told.
 *
 * @param status applies, mitigated, not-applicable, unknown or gone
 * @param reviewState open, verify, accepted, false-positive, transferred, planned or closed: what people made of it
 */
public record KnownFinding(
        String id,
        String systemId,
        String systemName,
        String threat,
        String title,
        Severity severity,
        boolean theoretical,
        String status,
        String change,
        String reason,
        long revision,
        String assessmentId,
        String cause,
        Assessment.Finding body,
        String reviewState,
        Instant changedAt,
        SlaClock clock) {

    /** When it should be dealt with, as long as nothing is paused. */
    public Instant dueAt(Instant now) {
        return clock.dueAt(severity, now);
    }

    /** It can really be exploited as far as is known, and nobody decided otherwise. */
    public boolean open() {
        return applies()
                && (reviewState.equals("open") || reviewState.equals("verify") || reviewState.equals("planned"));
    }

    public boolean applies() {
        return status.equals("applies") && !theoretical;
    }
}
