package dev.vedette.tracker.ticket;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.FindingChanged;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.PoisonException;
import dev.vedette.eventing.Received;
import dev.vedette.tracker.decision.Decisions;
import dev.vedette.tracker.finding.Findings;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores the newest state of a finding, ends decisions it outdates, lets its items be written again. */
@ApplicationScoped
class FindingChangedHandler implements EventHandler<FindingChanged> {
    private final Findings findings;
    private final Links links;
    private final Decisions decisions;

    FindingChangedHandler(Findings findings, Links links, Decisions decisions) {
        this.findings = findings;
        this.links = links;
        this.decisions = decisions;
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
            decisions.findingMoved(event.tenant(), event.payload().findingId());
            links.findingMoved(event.tenant(), event.payload().findingId());
        };
    }
}
