package dev.vedette.tracker.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A link as the interface shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketView(
        UUID id,
        String systemId,
        String connection,
        String state,
        List<String> findings,
        String remoteId,
        String remoteKey,
        String remoteUrl,
        String remoteCategory,
        boolean textDetached,
        String message,
        Instant nextTryAt,
        Instant createdAt,
        Instant changedAt,
        List<Notes.Note> notes) {

    public static TicketView of(Link l, List<String> findings, List<Notes.Note> notes) {
        return new TicketView(
                l.id(),
                l.systemId(),
                l.connection(),
                l.state().told(),
                findings,
                l.remoteId(),
                l.remoteKey(),
                l.remoteUrl(),
                l.remoteCategory(),
                l.textDetached(),
                l.message(),
                l.dueAt(),
                l.createdAt(),
                l.changedAt(),
                notes);
    }
}
