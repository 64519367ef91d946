package dev.vedette.analysis.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.contracts.assessment.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A finding as the interface shows it.
 *
 * @param status applies, mitigated, not-applicable, unknown or gone
 * @param reason why it stands so
 * @param finding the full state; the last one that applied or was mitigated when it is ruled out now
 * @param history oldest first; only when one finding is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String id,
        String systemId,
        String systemName,
        String status,
        String severity,
        boolean theoretical,
        int residual,
        String reason,
        long firstRevision,
        long revision,
        UUID assessmentId,
        Instant createdAt,
        Instant updatedAt,
        Assessment.Finding finding,
        List<State> history) {

    /** One move of its history. */
    public record State(
            long number,
            long revision,
            UUID assessmentId,
            String status,
            String severity,
            int residual,
            String change,
            String reason,
            String cause,
            Instant at) {}
}
