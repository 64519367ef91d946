package dev.vedette.analysis.review;

import dev.vedette.analysis.catalogue.Catalogues;
import dev.vedette.analysis.catalogue.InForce;
import dev.vedette.analysis.rejudge.RejudgeTable;
import dev.vedette.contracts.event.CatalogueChanged;
import dev.vedette.contracts.event.EventType;
import dev.vedette.engine.catalogue.PackChange;
import dev.vedette.eventing.Appended;
import dev.vedette.eventing.OutboundEvent;
import dev.vedette.eventing.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Tells that another catalogue is in force, and plans what follows from it. */
@ApplicationScoped
class NewCatalogue {
    static final String ACCEPTED = "accepted";
    static final String WITHDRAWN = "withdrawn";
    private static final String AGGREGATE = "catalogue:";

    private final Catalogues catalogues;
    private final RejudgeTable rejudge;
    private final Outbox outbox;

    NewCatalogue(Catalogues catalogues, RejudgeTable rejudge, Outbox outbox) {
        this.catalogues = catalogues;
        this.rejudge = rejudge;
        this.outbox = outbox;
    }

    /**
     * Writes rows of work and one outbox row in the caller's transaction, which has changed the packs. The key is the
     * tenant's catalogue, as it belongs to no system.
     */
    void tell(String tenant, InForce before, String pack, String change, List<String> changes) {
        InForce after = catalogues.fresh(tenant);
        Set<String> threats = PackChange.threats(before.catalogue(), after.catalogue());
        int systems = rejudge.plan(tenant, after.key(), threats);
        Appended event = outbox.append(new OutboundEvent(
                EventType.CATALOGUE_CHANGED,
                tenant,
                AGGREGATE + tenant,
                AGGREGATE + tenant,
                new CatalogueChanged(
                        after.edition(),
                        after.key(),
                        after.catalogue().packs(),
                        pack,
                        change,
                        changes,
                        List.copyOf(threats),
                        systems),
                null,
                null));
        rejudge.causedBy(tenant, after.key(), event.id().toString());
    }
}
