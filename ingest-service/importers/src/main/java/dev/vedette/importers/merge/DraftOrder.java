package dev.vedette.importers.merge;

import dev.vedette.importers.spi.Draft;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An order of drafts that depends only on what they say. */
final class DraftOrder {

    private DraftOrder() {}

    static List<Draft> sorted(List<Draft> drafts) {
        return drafts.stream()
                .sorted(Comparator.comparing(Draft::source)
                        .thenComparing(Draft::extractor)
                        .thenComparing(DraftOrder::content))
                .toList();
    }

    private static String content(Draft d) {
        return d.parts().stream()
                        .map(p -> p.localId + "=" + p.name + "@" + p.provenance)
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + d.links().stream()
                        .map(l -> l.from + ">" + l.to + l.label)
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }
}
