package dev.vedette.tracker.ticket;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.FindingChanged;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.PoisonException;
import dev.vedette.eventing.Received;
import dev.vedette.tracker.finding.Findings;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the newest state of a finding and lets the items that stand on it be written again. */
@ApplicationScoped
class FindingChangedHandler implements EventHandler<FindingChanged> {
    private final Findings findings;
    private final Links links;

    FindingChangedHandler(Findings findings, Links links) {
        this.findings = findings;
        this.links = links;
    }

    @Override
    public String consumer() {
        return "tracker.findings";
    }

    @Override
    public EventType type() {
        return EventType.FINDING_CHANGED;
    }

    @Override
    public Action prepare(Received<FindingChanged> event) {
        if (event.payload().finding() == null) {
            throw new PoisonException("finding.changed without the state of the finding");
        }
        return () -> {
            findings.changed(event.tenant(), event.payload());
            links.findingMoved(event.tenant(), event.payload().findingId());
        };
    }
}
