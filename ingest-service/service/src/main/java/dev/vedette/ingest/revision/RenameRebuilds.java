package dev.vedette.ingest.revision;

import dev.vedette.ingest.system.SystemChanged;
import dev.vedette.ingest.system.Systems;
import dev.vedette.web.caller.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Builds the model again after the system's own data changed. A system without a revision stays without. */
@ApplicationScoped
class RenameRebuilds {
    private final Revising revising;
    private final Systems systems;
    private final Correlation correlation;

    RenameRebuilds(Revising revising, Systems systems, Correlation correlation) {
        this.revising = revising;
        this.systems = systems;
        this.correlation = correlation;
    }

    void on(@Observes SystemChanged changed) {
        if (systems.head(changed.tenant(), changed.systemId()).latestRevision() > 0) {
            revising.revise(
                    changed.tenant(),
                    changed.systemId(),
                    new Proposal.Rebuild(),
                    new Cause("system", null, null, correlation.id(), changed.by()));
        }
    }
}
