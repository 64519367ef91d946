package dev.vedette.engine.predicate;

import dev.vedette.engine.graph.Bottlenecks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** The components that everybody who talks to a component has to pass, such as its gateway. */
public final class Entrances {

    private final Landscape landscape;
    private final Map<Integer, Set<Integer>> known = new HashMap<>();

    public Entrances(Landscape landscape) {
        this.landscape = landscape;
    }

    public Set<Integer> of(int component) {
        return known.computeIfAbsent(component, this::find);
    }

    private Set<Integer> find(int component) {
        IntPredicate people =
                v -> landscape.kind(v).person() || landscape.trust().level(v) == Trust.UNTRUSTED;
        return Bottlenecks.between(landscape.calls().backward(), people, component, v -> true, Paths.BUDGET)
                .nodes();
    }
}
