package dev.vedette.ingest.revision;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.ModelRevised;
import dev.vedette.contracts.json.Json;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.ingest.system.SystemHead;
import java.util.List;

/** The event that tells of a revision. A large model goes by reference, long receipts go without their notes. */
final class RevisionEvent {
    private static final int RECEIPTS_LIMIT = 256 * 1024;
    private static final int MOST_RECEIPTS = 500;

    private RevisionEvent() {}

    static OutboundEvent of(SystemHead head, RevisionEntity r, Built built, Cause cause) {
        boolean inline = built.bytes().length <= ModelRevised.INLINE_LIMIT;
        String systemId = head.id().toString();
        ModelRevised payload = new ModelRevised(
                systemId,
                head.name(),
                head.criticality(),
                r.number,
                r.hash,
                inline ? built.model() : null,
                inline ? null : new ModelRevised.Reference(r.hash, r.size, "/api/ingest/models/" + r.ticket),
                fitting(built.receipts()),
                cause.kind().equals(Cause.CHANGE) ? cause.eventId() : null,
                new ModelRevised.Ownership(head.owner(), head.team(), head.reviewCadenceDays()));
        return new OutboundEvent(
                EventType.MODEL_REVISED,
                head.tenant(),
                systemId,
                systemId,
                payload,
                cause.eventId(),
                cause.correlationId());
    }

    private static List<Receipt> fitting(List<Receipt> receipts) {
        if (Json.bytes(receipts).length <= RECEIPTS_LIMIT) {
            return receipts;
        }
        return receipts.stream()
                .limit(MOST_RECEIPTS)
                .map(r -> new Receipt(
                        r.source(), r.format(), r.sha256(), r.read(), r.mapped(), r.guessed(), r.dropped(), List.of()))
                .toList();
    }
}
