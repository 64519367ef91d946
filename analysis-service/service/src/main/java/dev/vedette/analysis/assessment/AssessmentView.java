package dev.vedette.analysis.assessment;

import dev.vedette.contracts.assessment.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An assessment without its document.
 *
 * @param reason revision (a new model) or catalogue (a new catalogue)
 * @param cause id of the change event that led to it, or {@code null}
 */
public record AssessmentView(
        UUID id,
        String systemId,
        long revision,
        String catalogueVersion,
        String reason,
        String cause,
        Assessment.Summary summary,
        List<String> woken,
        List<String> worse,
        List<String> calmed,
        int unchanged,
        long durationMillis,
        Instant at) {

    static AssessmentView of(AssessmentEntity e) {
        return new AssessmentView(
                e.id,
                e.systemId,
                e.revision,
                e.catalogueVersion,
                e.reason,
                e.cause,
                Documents.read(e.summary, Assessment.Summary.class),
                List.copyOf(e.woken),
                List.copyOf(e.worse),
                List.copyOf(e.calmed),
                e.unchanged,
                e.durationMillis,
                e.createdAt);
    }
}
