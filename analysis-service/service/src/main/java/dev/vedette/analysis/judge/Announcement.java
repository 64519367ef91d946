package dev.vedette.analysis.judge;

import dev.vedette.analysis.assessment.NewAssessment;
import dev.vedette.analysis.assessment.Revision;
import dev.vedette.analysis.finding.Move;
import dev.vedette.analysis.finding.Moves;
import dev.vedette.contracts.event.AssessmentCompleted;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.FindingChanged;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells of an assessment: one event for each finding that moved, then one for the whole. */
@ApplicationScoped
class Announcement {
    private final Outbox outbox;

    Announcement(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Writes outbox rows in the caller's transaction; the whole comes last, so its reader has seen every finding. */
    void tell(NewAssessment kept, Moves moves, String causationId, String correlationId) {
        Revision r = kept.revision();
        for (Move move : moves.moves()) {
            outbox.append(new OutboundEvent(
                    EventType.FINDING_CHANGED,
                    r.tenant(),
                    r.systemId(),
                    move.id(),
                    changed(kept, move),
                    causationId,
                    correlationId));
        }
        outbox.append(new OutboundEvent(
                EventType.ASSESSMENT_COMPLETED,
                r.tenant(),
                r.systemId(),
                r.systemId(),
                completed(kept),
                causationId,
                correlationId));
    }

    /** Writes one outbox row: a change has been folded in, and no finding moved. */
    void nothingMoved(Judged judged, UUID assessmentId, String causationId, String correlationId) {
        Revision r = judged.revision();
        NewAssessment same = new NewAssessment(
                assessmentId,
                r,
                judged.document(),
                judged.catalogue(),
                NewAssessment.REVISION,
                List.of(),
                List.of(),
                List.of(),
                judged.document().findings().size(),
                judged.durationMillis());
        outbox.append(new OutboundEvent(
                EventType.ASSESSMENT_COMPLETED,
                r.tenant(),
                r.systemId(),
                r.systemId(),
                completed(same),
                causationId,
                correlationId));
    }

    private static FindingChanged changed(NewAssessment kept, Move move) {
        Revision r = kept.revision();
        return new FindingChanged(
                r.systemId(),
                r.systemName(),
                move.id(),
                kept.id().toString(),
                r.number(),
                move.status(),
                move.change(),
                move.reason(),
                move.finding(),
                r.cause());
    }

    private static AssessmentCompleted completed(NewAssessment kept) {
        Revision r = kept.revision();
        return new AssessmentCompleted(
                r.systemId(),
                r.systemName(),
                kept.id().toString(),
                r.number(),
                kept.document().catalogue().version(),
                kept.durationMillis(),
                kept.document().summary(),
                kept.woken(),
                kept.worse(),
                kept.calmed(),
                kept.unchanged(),
                r.cause());
    }
}
