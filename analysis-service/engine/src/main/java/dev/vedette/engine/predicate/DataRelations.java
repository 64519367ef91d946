package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.fact.Names;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.Search;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Sets of components joined by content and by training. */
final class DataRelations {

    private static final int CLASSES = Landscape.key("dataClasses");

    private DataRelations() {}

    static List<Members> all() {
        return List.of(
                simple(
                        "sources",
                        "sources that outsiders can write",
                        Set.of("contentTrust", "untrustedWriters"),
                        "external-content",
                        DataRelations::sources),
                simple("reads", "sources it reads", Set.of(), null, Reads::of),
                simple("sensitiveReads", "sensitive sources", Set.of("dataClasses"), null, Reads::sensitive),
                simple(
                        "channels",
                        "ways out",
                        Set.of("sideEffects", "destinations", "egress"),
                        "tool",
                        Exits::channels),
                simple("memories", "memories", Set.of(), "memory-store", DataRelations::memories),
                simple(
                        "ownFiles",
                        "files that it writes and starts from",
                        Set.of(),
                        "config-store",
                        DataRelations::ownFiles),
                simple("partners", "agents it works with", Set.of(), "agent", DataRelations::partners),
                simple("trainingInputs", "training data", Set.of(), "dataset", DataRelations::trainingInputs),
                simple("trainingChain", "training jobs and stores", Set.of(), null, DataRelations::trainingChain),
                simple("feedback", "feedback stores", Set.of(), null, DataRelations::feedback),
                simple(
                        "callers",
                        "callers",
                        Set.of(),
                        null,
                        (l, x) -> neighbours(l, l.calls().backward(), x, v -> true)),
                simple(
                        "calls",
                        "components it calls",
                        Set.of(),
                        null,
                        (l, x) -> neighbours(l, l.calls().forward(), x, v -> true)),
                simple(
                        "people",
                        "people who use it directly",
                        Set.of(),
                        null,
                        (l, x) -> neighbours(
                                l, l.calls().backward(), x, v -> l.kind(v).person())),
                simple(
                        "stores",
                        "stores it uses",
                        Set.of(),
                        null,
                        (l, x) -> neighbours(
                                l, l.calls().forward(), x, v -> l.kind(v).store())),
                simple(
                        "users",
                        "agents that use it",
                        Set.of(),
                        null,
                        (l, x) -> l.index().isComponent(x) ? l.users(x) : new int[0]),
                simple(
                        "artefactIndexes",
                        "package indexes",
                        Set.of(),
                        "package-registry",
                        DataRelations::packageIndexes),
                simple("artefacts", "model files it loads", Set.of("artifactFormat"), null, Artefacts::loaded));
    }

    private static Members simple(String name, String noun, Set<String> reads, String typical, Members.Of of) {
        return new Members(name, noun, reads, typical, of, Members.ITSELF, Members.BOTH);
    }

    /** Sources whose content reaches a component. */
    static int[] sources(Landscape l, int c) {
        if (!l.content().tainted(c)) {
            return new int[0];
        }
        BitSet start = new BitSet();
        start.set(c);
        BitSet behind = Search.reach(l.content().backward(), start, v -> true);
        behind.and(l.content().planted());
        return behind.stream().toArray();
    }

    static int[] memories(Landscape l, int m) {
        BitSet found = new BitSet();
        for (int c : neighbours(l, l.calls().forward(), m, v -> l.kind(v).memory())) {
            found.set(c);
        }
        for (int c : neighbours(l, l.calls().backward(), m, v -> l.kind(v).memory())) {
            found.set(c);
        }
        for (int c : ownFiles(l, m)) {
            found.set(c);
        }
        return found.stream().toArray();
    }

    /** Files that flow into a mind and that its own tools can change. */
    static int[] ownFiles(Landscape l, int m) {
        ModelIndex index = l.index();
        return neighbours(l, l.calls().backward(), m, v -> {
            boolean file = index.isA(v, "file-storage")
                    || index.isA(v, "prompt-store")
                    || index.isA(v, "config-store")
                    || index.type(v).equals("data-store")
                    || index.isA(v, "knowledge-source");
            return file && l.actions().acts(m, v);
        });
    }

    static int[] partners(Landscape l, int m) {
        BitSet others = new BitSet();
        for (int member : l.groups().members(m)) {
            if (member != m) {
                others.set(member);
            }
        }
        return others.stream().toArray();
    }

    static int[] trainingInputs(Landscape l, int m) {
        return l.remembered("trainingInputs", m, () -> findTrainingInputs(l, m));
    }

    private static int[] findTrainingInputs(Landscape l, int m) {
        BitSet up = l.training().upstream(m);
        BitSet inputs = new BitSet();
        up.stream()
                .filter(c -> c != m
                        && !l.training().job(c)
                        && !l.training().isModel(c)
                        && !l.index().isA(c, "ci-cd"))
                .forEach(inputs::set);
        return inputs.stream().toArray();
    }

    private static int[] trainingChain(Landscape l, int m) {
        BitSet up = l.training().upstream(m);
        up.clear(m);
        BitSet chain = new BitSet();
        up.stream().filter(c -> !l.kind(c).person()).forEach(chain::set);
        return chain.stream().toArray();
    }

    private static int[] feedback(Landscape l, int m) {
        BitSet found = new BitSet();
        for (int c : trainingInputs(l, m)) {
            if (l.index().isA(c, "feedback-store")
                    || l.index().isA(c, "labeling-tool")
                    || l.trust().outsider(l, c)) {
                found.set(c);
            }
        }
        return found.stream().toArray();
    }

    static int[] neighbours(Landscape l, Digraph graph, int x, IntPredicate which) {
        if (!l.index().isComponent(x)) {
            return new int[0];
        }
        BitSet found = new BitSet();
        for (int e = graph.begin(x); e < graph.end(x); e++) {
            if (graph.target(e) != x && which.test(graph.target(e))) {
                found.set(graph.target(e));
            }
        }
        return found.stream().toArray();
    }

    private static int[] packageIndexes(Landscape l, int x) {
        BitSet found = new BitSet();
        IntPredicate index = v -> l.index().isA(v, "package-registry")
                || l.kind(v).external()
                        && Names.words(l.index().component(v).name()).contains("package");
        if (l.kind(x).person() || index.test(x)) {
            return new int[0];
        }
        for (Digraph g : List.of(l.calls().forward(), l.calls().backward())) {
            for (int c : neighbours(l, g, x, index)) {
                found.set(c);
            }
        }
        return found.stream().toArray();
    }

    static Tri sensitive(Landscape l, int c) {
        return l.has(c, CLASSES, DataPredicates.SENSITIVE);
    }
}
