package dev.vedette.engine.predicate;

import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Bottlenecks;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Routes of a graph as elements of a model. */
final class Paths {

    /** Beyond this many edges behind a target, only the target itself is claimed to be necessary. */
    static final int BUDGET = 4_000;

    private Paths() {}

    /** Components and the flows between them, in order. */
    static List<Integer> elements(ModelIndex index, Route route) {
        List<Integer> elements = new ArrayList<>();
        for (int i = 0; i < route.nodes().length; i++) {
            elements.add(route.nodes()[i]);
            if (i < route.tags().length) {
                elements.add(index.flowElement(route.tags()[i]));
            }
        }
        return elements;
    }

    /** Existence of what lies on every path from the sources to the target. */
    static Set<At> needs(ModelIndex index, Digraph reversed, IntPredicate source, int target, IntPredicate through) {
        Bottlenecks b = Bottlenecks.between(reversed, source, target, through, BUDGET);
        Set<At> needs = new TreeSet<>();
        b.nodes().forEach(v -> needs.add(At.exists(v)));
        b.tags().forEach(t -> needs.add(At.exists(index.flowElement(t))));
        return needs;
    }
}
