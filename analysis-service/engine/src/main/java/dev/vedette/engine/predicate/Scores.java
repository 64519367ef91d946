package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.fact.Names;
import dev.vedette.engine.graph.Digraph;
import java.util.List;
import java.util.Set;

/** A drawn answer that carries a score to somebody outside shows that the model behind it gives its scores away. */
final class Scores {

    private static final Set<String> SCORE =
            Set.of("score", "probability", "confidence", "likelihood", "similarity", "percentage");

    private Scores() {}

    static void derive(Landscape landscape) {
        ModelIndex index = landscape.index();
        for (int f = 0; f < index.flows(); f++) {
            List<String> words = Names.words(index.flow(f).label());
            if (words.stream().noneMatch(SCORE::contains) || !outward(landscape, index.to(f))) {
                continue;
            }
            String because =
                    index.name(index.to(f)) + " is shown \"" + index.flow(f).label() + "\"";
            show(landscape, index.from(f), because);
            Digraph calls = landscape.calls().forward();
            for (int e = calls.begin(index.from(f)); e < calls.end(index.from(f)); e++) {
                show(landscape, calls.target(e), because);
            }
            Digraph back = landscape.calls().backward();
            for (int e = back.begin(index.from(f)); e < back.end(index.from(f)); e++) {
                show(landscape, back.target(e), because);
            }
        }
    }

    private static boolean outward(Landscape l, int c) {
        return l.trust().outsider(l, c) || Trust.foreignZone(l, c);
    }

    private static void show(Landscape l, int c, String because) {
        if (l.kind(c).model()) {
            l.facts().derive(c, Landscape.key("confidenceExposed"), FactValue.of(true), because);
        }
    }
}
