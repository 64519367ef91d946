package dev.vedette.analysis.review;

import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.PackChange;
import dev.vedette.engine.feed.AtlasRelease;
import dev.vedette.engine.feed.CatalogueReview;
import dev.vedette.engine.feed.ReleaseChange;
import dev.vedette.engine.yaml.DataFileException;
import dev.vedette.web.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** What somebody wants the catalogue to become, weighed against the one in force. Pure. */
record Proposal(String kind, String title, String pack, Touched touched) {
    private static final String ATLAS = "atlas";
    private static final String PACK = "pack";

    /** A text with the name it was sent under. */
    record Text(String name, String text) {}

    /** @param systems counts the systems with open findings of some threats */
    static Proposal atlas(Text before, Text after, Catalogue catalogue, ToLongFunction<Set<String>> systems) {
        ReleaseChange change = read(() -> ReleaseChange.between(
                AtlasRelease.read(before.name(), before.text()), AtlasRelease.read(after.name(), after.text())));
        CatalogueReview review = CatalogueReview.of(change, catalogue);
        String pack = review.pack();
        PackChange becomes = read(() -> PackChange.of(catalogue, "proposed pack", pack));
        return new Proposal(
                ATLAS,
                "ATLAS " + change.from() + " to " + change.to(),
                pack,
                Touched.by(review, becomes.changes(), systems.applyAsLong(review.threats())));
    }

    static Proposal pack(Text pack, Catalogue catalogue, ToLongFunction<Set<String>> systems) {
        PackChange becomes = read(() -> PackChange.of(catalogue, pack.name(), pack.text()));
        Set<String> threats = new TreeSet<>(becomes.threats());
        return new Proposal(
                PACK,
                "Pack " + becomes.name(),
                pack.text(),
                Touched.byPack(List.copyOf(threats), becomes.changes(), systems.applyAsLong(threats)));
    }

    /** Turns what is wrong with a file into an answer that names file and line. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DataFileException e) {
            throw ProblemException.unreadable(
                    e.getMessage(), null, "Mend the file at this line and send it again.", List.of());
        }
    }
}
