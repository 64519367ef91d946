package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.fact.Facts;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.fact.Names;
import java.util.List;
import java.util.Set;

/** What follows for a tool, skill or server that is taken from a public place where anybody publishes. */
final class Shelves {

    private static final Set<String> SHELVES =
            Set.of("marketplace", "registry", "store", "hub", "index", "catalogue", "catalog", "gallery", "directory");
    private static final Set<String> NEWEST = Set.of("newest", "latest", "automatic", "update", "nightly", "unpinned");

    private Shelves() {}

    static void derive(Landscape landscape) {
        ModelIndex index = landscape.index();
        Facts facts = landscape.facts();
        for (int f = 0; f < index.flows(); f++) {
            int from = index.from(f);
            int to = index.to(f);
            boolean fetched = fetched(landscape, to) && shelf(landscape, from);
            if (!fetched && !(fetched(landscape, from) && shelf(landscape, to))) {
                continue;
            }
            int taken = fetched ? to : from;
            int shelf = fetched ? from : to;
            String because = "it is taken from " + index.name(shelf);
            facts.derive(taken, Landscape.key("owner"), FactValue.of("supplier"), because);
            List<String> words = Names.words(index.flow(f).label());
            if (words.stream().anyMatch(NEWEST::contains)) {
                facts.derive(
                        taken,
                        Landscape.key("toolPinned"),
                        FactValue.of(false),
                        "its label says \"" + index.flow(f).label() + "\"");
            }
        }
    }

    private static boolean fetched(Landscape l, int c) {
        return l.index().isA(c, "mcp-server") || l.kind(c).tool() && !l.index().isA(c, "code-executor") && !shelf(l, c);
    }

    /** A registry of tools or packages, outside the organisation as far as is known. */
    private static boolean shelf(Landscape l, int c) {
        ModelIndex index = l.index();
        boolean registry = index.isA(c, "tool-registry") || index.isA(c, "package-registry");
        boolean named =
                (l.kind(c).external() || l.kind(c).content() || index.type(c).equals("component"))
                        && index.words(c).stream().anyMatch(SHELVES::contains);
        String owner = l.word(c, Landscape.key("owner"));
        boolean ours = "self".equals(owner) || index.zone(c) != null && !Trust.foreignZone(l, c);
        return (registry || named) && !ours;
    }
}
