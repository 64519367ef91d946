package dev.vedette.importers.label;

import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;

/** Provenances of what a file states and of what follows from it. */
public final class Statement {

    public static final double SURE = 0.95;

    private Statement() {}

    public static Provenance declared(Draft draft, String position, String evidence) {
        return new Provenance(
                Origin.DECLARED, SURE, draft.source(), position, Labels.clean(evidence), draft.extractor());
    }

    public static Provenance inferred(Draft draft, double confidence, String position, String evidence) {
        return new Provenance(
                Origin.INFERRED, confidence, draft.source(), position, Labels.clean(evidence), draft.extractor());
    }
}
