package dev.vedette.engine.predicate;

import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Bottlenecks;
import dev.vedette.engine.graph.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Routes of a graph as elements of a model. */
final class Paths {

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

    /** Existence of what lies on every path from where something starts to the target. */
    static Set<At> needs(Landscape l, Start start, int target) {
        Bottlenecks b = l.spread(start).bottlenecks(target);
        Set<At> needs = new TreeSet<>();
        for (int v : b.nodes()) {
            needs.add(At.exists(v));
        }
        for (int t : b.tags()) {
            needs.add(At.exists(l.index().flowElement(t)));
        }
        return needs;
    }
}
