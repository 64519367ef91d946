package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.finding.Findings;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.spi.RemoteItem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What a look at the item means for our side; commits with the link. */
@Singleton
class Outcome {
    private static final Set<String> MOVABLE = Set.of("open", "verify", "closed", "planned");

    private final Findings findings;
    private final Notes notes;

    Outcome(Findings findings, Notes notes) {
        this.findings = findings;
        this.notes = notes;
    }

    void record(Link link, Connection connection, RemoteItem remote, List<KnownFinding> behind, Claims claims) {
        for (RemoteItem.RemoteComment c : remote.comments()) {
            boolean ours = c.key() != null
                    || connection.ownAccount() != null
                            && connection.ownAccount().equals(c.author());
            if (!ours) {
                notes.received(link.tenant(), link.id(), c.id(), c.author(), c.text());
            }
        }
        String state =
                switch (claims.review()) {
                    case AS_IT_IS -> null;
                    case VERIFY -> "verify";
                    case OPEN -> "open";
                    case CLOSED -> "closed";
                };
        if (state != null) {
            behind.stream()
                    .filter(f -> MOVABLE.contains(f.reviewState()))
                    .filter(f -> f.applies() || state.equals("closed"))
                    .forEach(f -> findings.reviewState(link.tenant(), f.id(), state));
        }
    }
}
