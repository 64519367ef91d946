package dev.vedette.importers.change;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;

/** The provenance of what a change says. */
final class Observed {

    private static final String EXTRACTOR = "change@1";

    private Observed() {}

    static Provenance by(ChangeObserved change) {
        String evidence = change.statement() == null || change.statement().isBlank()
                ? change.kind().name().toLowerCase(java.util.Locale.ROOT) + " change"
                : change.statement();
        String position = change.occurredAt() == null ? "" : change.occurredAt();
        return new Provenance(Origin.OBSERVED, 0.9, "change:" + change.changeId(), position, evidence, EXTRACTOR);
    }
}
