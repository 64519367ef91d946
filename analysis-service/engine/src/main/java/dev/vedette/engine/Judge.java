package dev.vedette.engine;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Packs;
import dev.vedette.engine.invariant.Invariants;
import dev.vedette.engine.ledger.Ledger;
import dev.vedette.engine.predicate.Landscape;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Judges model revisions against one catalogue. Immutable; safe for use by many threads. */
public final class Judge {

    private final Catalogue catalogue;

    public Judge(Catalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    }

    /** With the built-in catalogue. */
    public static Judge standard() {
        return new Judge(Catalogue.standard());
    }

    /** With the built-in catalogue and the organisation packs of a folder. */
    public static Judge withPacks(Path folder) {
        return new Judge(Packs.load(Catalogue.standard(), folder));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The same input gives an equal assessment, and an equal assessment the same bytes. */
    public Assessment judge(JudgeInput input) {
        Landscape landscape = Landscape.of(input.model());
        Ledger ledger = Ledger.judge(input.systemId(), landscape, catalogue);
        return new Assessment(
                Assessment.SCHEMA,
                new Assessment.SystemRef(input.systemName(), input.systemId()),
                new Assessment.CatalogueRef(catalogue.version(), catalogue.packs()),
                new Assessment.RevisionRef(input.revision(), input.revisionHash()),
                ModelViews.of(input.model()),
                input.receipts(),
                ledger.findings(),
                ledger.ruledOut(),
                ledger.questions(),
                Invariants.check(landscape),
                summary(ledger));
    }

    private static Assessment.Summary summary(Ledger ledger) {
        Map<String, Integer> bySeverity = new TreeMap<>();
        int mitigated = 0;
        int theoretical = 0;
        for (Finding f : ledger.findings()) {
            if (f.verdict().equals("mitigated")) {
                mitigated++;
            } else {
                bySeverity.merge(f.severity(), 1, Integer::sum);
                theoretical += f.theoretical() ? 1 : 0;
            }
        }
        int applies = ledger.findings().size() - mitigated;
        int unknown = 0;
        for (RuledOut r : ledger.ruledOut()) {
            unknown += r.verdict().equals("unknown") ? 1 : 0;
        }
        return new Assessment.Summary(
                bySeverity,
                applies,
                mitigated,
                theoretical,
                ledger.ruledOut().size() - unknown,
                unknown,
                applies == 0 && unknown == 0);
    }
}
