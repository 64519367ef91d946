package dev.vedette.analysis.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vedette.analysis.assessment.Documents;
import java.time.Instant;
import java.util.UUID;

/**
 * A proposal to change the catalogue.
 *
 * @param kind atlas (two releases) or pack
 * @param state open, accepted or declined
 * @param pack the pack that takes it in; what was accepted, once it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID id,
        String kind,
        String title,
        String state,
        Touched touched,
        String pack,
        String createdBy,
        Instant createdAt,
        String decidedBy,
        Instant decidedAt) {

    static ReviewView of(ReviewEntity e) {
        return new ReviewView(
                e.id,
                e.kind,
                e.title,
                e.state,
                Documents.read(e.document, Touched.class),
                e.pack,
                e.createdBy,
                e.createdAt,
                e.decidedBy,
                e.decidedAt);
    }
}
