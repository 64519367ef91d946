package dev.vedette.engine.ledger;

import dev.vedette.engine.catalogue.Target;
import dev.vedette.engine.predicate.Landscape;
import dev.vedette.engine.predicate.Sets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The elements that threats are judged at, found once per kind. */
final class Targets {

    private final Landscape landscape;
    private final Map<String, BitSet> byKind = new HashMap<>();

    Targets(Landscape landscape) {
        this.landscape = landscape;
    }

    int[] of(Target target) {
        BitSet all = new BitSet();
        for (String kind : target.kinds()) {
            all.or(byKind.computeIfAbsent(kind, k -> Sets.of(landscape, k)));
        }
        return all.stream().toArray();
    }
}
