package dev.vedette.engine.predicate;

import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Components;
import dev.vedette.engine.graph.Digraph;

/** Who initiates a call to whom: every flow in its own direction. */
final class Calls {

    private final Digraph forward;
    private final Digraph backward;
    private final Components components;

    Calls(Landscape landscape) {
        ModelIndex index = landscape.index();
        Digraph.Builder builder = new Digraph.Builder(index.components());
        for (int f = 0; f < index.flows(); f++) {
            builder.edge(index.from(f), index.to(f), f);
        }
        this.forward = builder.build();
        this.backward = forward.reversed();
        this.components = Components.of(forward);
    }

    Digraph forward() {
        return forward;
    }

    Digraph backward() {
        return backward;
    }

    Components components() {
        return components;
    }
}
