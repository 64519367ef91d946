package dev.vedette.ingest.change;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.event.EventType;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.PoisonException;
import dev.vedette.eventing.Received;
import dev.vedette.ingest.revision.Cause;
import dev.vedette.ingest.revision.Prepared;
import dev.vedette.ingest.revision.Proposal;
import dev.vedette.ingest.revision.Revising;
import dev.vedette.ingest.statement.Statement;
import dev.vedette.ingest.system.Systems;
import dev.vedette.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ChangeHandler implements EventHandler<ChangeObserved> {
    private final Systems systems;
    private final Revising revising;

    ChangeHandler(Systems systems, Revising revising) {
        this.systems = systems;
        this.revising = revising;
    }

    @Override
    public String consumer() {
        return "ingest.change";
    }

    @Override
    public EventType type() {
        return EventType.CHANGE_OBSERVED;
    }

    @Override
    public Action prepare(Received<ChangeObserved> event) {
        ChangeObserved change = event.payload();
        String actor = change.actor() == null ? event.source() : change.actor();
        Cause cause = new Cause(Cause.CHANGE, change.changeId(), event.id(), event.correlationId(), actor);
        Prepared prepared = revising.prepare(
                event.tenant(), existing(event), new Proposal.Say(new Statement.Change(change, actor)));
        return () -> revising.commit(prepared, cause);
    }

    private UUID existing(Received<ChangeObserved> event) {
        try {
            return systems.head(event.tenant(), UUID.fromString(event.systemId()))
                    .id();
        } catch (ProblemException | IllegalArgumentException e) {
            throw new PoisonException("the change is about a system that does not exist: " + event.systemId(), e);
        }
    }
}
