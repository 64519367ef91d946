package dev.vedette.engine.predicate;

import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.fact.Names;
import dev.vedette.engine.graph.Digraph;
import java.util.List;
import java.util.Set;

/**
 * Who asks whom. Many drawings point from a model to the interface that serves it, the way the answers go; who reaches
 * the interface asks the model all the same.
 */
final class Serving {

    private static final Set<String> INTERFACE = Set.of("api", "endpoint", "serving", "interface", "gateway");

    private Serving() {}

    /** The calls, and those against an arrow from a model to what serves it; the calls themselves when there are none. */
    static Digraph asked(Landscape l) {
        ModelIndex index = l.index();
        Digraph calls = l.calls().forward();
        boolean any = false;
        Digraph.Builder builder = new Digraph.Builder(index.components());
        for (int f = 0; f < index.flows(); f++) {
            builder.edge(index.from(f), index.to(f), f);
            if (l.kind(index.from(f)).model() && serves(l, index.to(f))) {
                builder.edge(index.to(f), index.from(f), f);
                any = true;
            }
        }
        return any ? builder.build() : calls;
    }

    private static boolean serves(Landscape l, int c) {
        if (l.kind(c).person()
                || l.kind(c).store()
                || l.kind(c).queue()
                || l.kind(c).external()) {
            return false;
        }
        List<String> words = Names.words(l.index().component(c).name());
        return l.index().type(c).equals("model-endpoint") || words.stream().anyMatch(INTERFACE::contains);
    }
}
