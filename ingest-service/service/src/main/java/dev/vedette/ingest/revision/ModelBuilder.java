package dev.vedette.ingest.revision;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.upload.Uploads;
import dev.vedette.importers.worker.IsolatedImporters;
import dev.vedette.ingest.source.SourceFiles;
import dev.vedette.ingest.statement.Fold;
import dev.vedette.ingest.statement.Statement;
import dev.vedette.web.upload.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pure function from sources and statements to a model. Everything of one system is read together. */
final class ModelBuilder {
    private ModelBuilder() {}

    static Built build(Snapshot s, Proposal proposal) {
        List<SourceFiles> sources = Proposal.sources(s.sources(), proposal);
        List<Statement> statements = Proposal.statements(s.statements(), proposal);
        Reading reading = read(sources);
        List<Draft> drafts = new ArrayList<>(reading.drafts());
        List<Receipt> receipts = new ArrayList<>(reading.receipts());
        for (Draft d : s.prose().apply(files(sources))) {
            drafts.add(d);
            receipts.add(d.receipt("llm", ""));
        }
        Model merged = Merge.merge(s.head().name(), drafts, s.previous());
        Model known = withRegistered(merged, s.head().dataClasses());
        return Built.of(Fold.fold(known, statements), receipts);
    }

    private static List<SourceFile> files(List<SourceFiles> sources) {
        return sources.stream().flatMap(s -> s.files().stream()).toList();
    }

    private static Reading read(List<SourceFiles> sources) {
        List<SourceFile> files = files(sources);
        if (files.isEmpty()) {
            return new Reading(List.of(), List.of(), List.of());
        }
        try {
            return IsolatedImporters.shared().read(Uploads.fromFiles(files));
        } catch (UnreadableException e) {
            // Each was read on its own before it was taken. An empty model in their place would calm every finding.
            throw Unreadable.of(new Reading(List.of(), List.of(), List.of(e)));
        }
    }

    /** What the owner registered counts where no source says more. */
    private static Model withRegistered(Model m, List<String> dataClasses) {
        if (dataClasses.isEmpty() || m.facts().containsKey("dataClasses")) {
            return m;
        }
        SortedMap<String, Fact> facts = new TreeMap<>(m.facts());
        Provenance by = new Provenance(
                Origin.DECLARED, 1.0, "system", "/dataClasses", String.join(", ", dataClasses), "system@1");
        facts.put("dataClasses", Fact.of(FactValue.of(dataClasses), by));
        return new Model(
                m.name(), facts, m.components(), m.flows(), m.zones(), m.dataAssets(), m.safeguards(), m.invariants());
    }
}
