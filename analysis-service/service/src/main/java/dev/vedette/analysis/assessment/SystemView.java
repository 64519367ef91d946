package dev.vedette.analysis.assessment;

import dev.vedette.contracts.assessment.Assessment;
import java.time.Instant;

/**
 * A judged system with where it stands.
 *
 * @param catalogueVersion of the latest assessment
 */
public record SystemView(
        String id,
        String name,
        String criticality,
        long revision,
        String catalogueVersion,
        Assessment.Summary summary,
        Instant judgedAt) {

    static SystemView of(SystemEntity s, AssessmentEntity latest) {
        return new SystemView(
                s.systemId,
                s.name,
                s.criticality,
                s.latestRevision,
                latest.catalogueVersion,
                Documents.read(latest.summary, Assessment.Summary.class),
                latest.createdAt);
    }
}
