package dev.vedette.importers.agentfile;

import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.spi.Draft;

/** Provenances of what these files state and of what follows from them. */
final class Statement {

    static final double SURE = 0.95;

    private Statement() {}

    static Provenance declared(Draft draft, String position, String evidence) {
        return new Provenance(
                Origin.DECLARED, SURE, draft.source(), position, Labels.clean(evidence), draft.extractor());
    }

    static Provenance inferred(Draft draft, double confidence, String position, String evidence) {
        return new Provenance(
                Origin.INFERRED, confidence, draft.source(), position, Labels.clean(evidence), draft.extractor());
    }
}
