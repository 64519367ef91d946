package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.decision.Decisions;
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
    private final Decisions decisions;

    Outcome(Findings findings, Notes notes, Decisions decisions) {
        this.findings = findings;
        this.notes = notes;
        this.decisions = decisions;
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
        if (claims.draft() != Claims.Draft.NONE) {
            String why = "Closed as \"" + remote.resolution() + "\" in " + remote.key();
            behind.stream()
                    .filter(KnownFinding::applies)
                    .forEach(f -> decisions.draft(link.tenant(), f, claims.draft() == Claims.Draft.ACCEPT, why));
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
