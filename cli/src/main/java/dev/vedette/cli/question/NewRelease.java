package dev.vedette.cli.question;

import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.feed.AtlasRelease;
import dev.vedette.engine.feed.CatalogueReview;
import dev.vedette.engine.feed.CatalogueReview.Affected;
import dev.vedette.engine.feed.ReleaseChange;
import dev.vedette.engine.feed.Technique;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new release of ATLAS touches in the built-in catalogue. */
public record NewRelease(CatalogueReview review) {

    /** @throws dev.vedette.engine.yaml.DataFileException with file and line when one of them is no release */
    public static NewRelease between(String beforeName, String before, String afterName, String after) {
        return new NewRelease(CatalogueReview.of(
                ReleaseChange.between(AtlasRelease.read(beforeName, before), AtlasRelease.read(afterName, after)),
                Catalogue.standard()));
    }

    public String pack() {
        return review.pack();
    }

    public Answer answer() {
        ReleaseChange change = review.change();
        StringBuilder out = new StringBuilder("ATLAS " + change.from() + " to " + change.to() + "\n");
        list(out, "new", change.added());
        list(out, "changed", change.changed());
        change.renamed().forEach(r -> out.append("renamed    %s: %s is now %s\n".formatted(r.id(), r.from(), r.to())));
        list(out, "retired", change.retired());
        for (Affected a : review.affected()) {
            out.append("look at    %s (%s) because of %s%s\n"
                    .formatted(
                            Stream.concat(a.threats().stream(), a.byParent().stream())
                                    .collect(Collectors.joining(", ")),
                            a.move(),
                            a.technique().id(),
                            a.byParent().isEmpty() ? "" : ", which refines what they name"));
        }
        list(out, "uncovered", review.uncovered());
        return new Answer(
                Map.of(
                        "from", change.from(),
                        "to", change.to(),
                        "added", change.added(),
                        "changed", change.changed(),
                        "renamed", change.renamed(),
                        "retired", change.retired(),
                        "affected", review.affected(),
                        "uncovered", review.uncovered(),
                        "threats", review.threats()),
                out.toString());
    }

    private static void list(StringBuilder out, String what, List<Technique> techniques) {
        for (Technique t : techniques) {
            out.append(what)
                    .append(" ".repeat(11 - what.length()))
                    .append(t.id())
                    .append(" ")
                    .append(t.name())
                    .append('\n');
        }
    }
}
