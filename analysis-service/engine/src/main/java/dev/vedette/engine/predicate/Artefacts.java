package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;
import java.util.List;
import java.util.Set;

/** Model files on their way: where they are kept, who loads them, and which come from strangers. */
final class Artefacts {

    private static final int PUBLIC = Landscape.key("publicSource");
    private static final int FORMAT = Landscape.key("artifactFormat");
    private static final Set<String> WORDS =
            Set.of("weight", "checkpoint", "pickle", "safetensor", "gguf", "onnx", "lora", "adapter");
    private static final Set<String> HUBS = Set.of("hub", "huggingface", "zoo");

    private static final int[] NONE = {};

    private Artefacts() {}

    /** Model files, registries and hubs from which a component loads: neighbours that hold models. */
    static int[] loaded(Landscape l, int c) {
        return l.remembered(Closure.ARTEFACTS, c, () -> findLoaded(l, c));
    }

    private static int[] findLoaded(Landscape l, int c) {
        IntSet found = new IntSet();
        near(l, l.calls().backward(), c, found);
        near(l, l.calls().forward(), c, found);
        if (l.facts().value(c, FORMAT) != null && !l.kind(c).store()) {
            found.add(c);
        }
        return found.sorted();
    }

    private static void near(Landscape l, Digraph graph, int c, IntSet found) {
        if (!l.index().isComponent(c)
                || l.kind(c).person()
                || l.training().isModel(c) && !l.kind(c).model()) {
            return;
        }
        for (int e = graph.begin(c); e < graph.end(c); e++) {
            int other = graph.target(e);
            if (other != c
                    && !l.kind(other).person()
                    && (holds(l, other) || carries(l, l.index().flowElement(graph.tag(e)), other))) {
                found.add(other);
            }
        }
    }

    private static boolean carries(Landscape l, int flow, int other) {
        List<String> words = l.index().words(flow);
        boolean model = words.stream().anyMatch(WORDS::contains)
                || words.contains("model") && (words.contains("file") || words.contains("download"));
        return model && (l.kind(other).external() || l.kind(other).store());
    }

    /** Whether a component keeps model files. Remembered, because all neighbours of a store ask. */
    static boolean holds(Landscape l, int c) {
        return l.remembered(Closure.HOLDS_MODELS, c, () -> keepsModels(l, c) ? new int[] {c} : NONE).length > 0;
    }

    private static boolean keepsModels(Landscape l, int c) {
        ModelIndex index = l.index();
        if (index.isA(c, "model-registry") || index.isA(c, "model-artifact") || hub(l, c)) {
            return true;
        }
        if (index.isA(c, "container-registry") || l.kind(c).store()) {
            return modelFlow(l, c);
        }
        return l.kind(c).store() && l.facts().value(c, FORMAT) != null;
    }

    private static boolean modelFlow(Landscape l, int c) {
        for (Digraph g : List.of(l.calls().forward(), l.calls().backward())) {
            for (int e = g.begin(c); e < g.end(c); e++) {
                List<String> words = l.index().words(l.index().flowElement(g.tag(e)));
                boolean says = words.contains("model") || words.stream().anyMatch(WORDS::contains);
                int other = g.target(e);
                boolean image = l.index().isA(c, "container-registry") && servesModels(l, other);
                if (says || image) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean servesModels(Landscape l, int c) {
        Digraph forward = l.calls().forward();
        for (int e = forward.begin(c); e < forward.end(c); e++) {
            if (l.kind(forward.target(e)).model()) {
                return true;
            }
        }
        return l.kind(c).model();
    }

    static boolean hub(Landscape l, int c) {
        boolean outside = l.kind(c).external() || l.index().isA(c, "model-registry");
        return outside && l.index().words(c).stream().anyMatch(HUBS::contains);
    }

    /** Whether models are kept there that somebody outside the organisation made. */
    static boolean foreign(Landscape l, int c) {
        return l.flag(c, PUBLIC) == Tri.TRUE
                || l.content().foreign(c)
                || hub(l, c) && !l.facts().stated(c, PUBLIC);
    }
}
