package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Sets of components joined by content and by training. */
final class DataRelations {

    private static final int CLASSES = Landscape.key("dataClasses");
    private static final int MOST_BEHIND = 4_000;
    private static final int[] NONE = {};
    private static final List<String> NO_DATA = List.of(
            "ci-cd", "package-registry", "container-registry", "config-store", "secret-store", "code-repository");

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
                new Members(
                        "partners",
                        "agents it works with",
                        Set.of(),
                        "agent",
                        (l, m) -> l.groups().members(m),
                        Members.ITSELF,
                        Members.BOTH,
                        true),
                simple("trainingInputs", "training data", Set.of(), "dataset", DataRelations::trainingInputs),
                simple("trainingChain", "training jobs and stores", Set.of(), null, DataRelations::trainingChain),
                simple("feedback", "feedback stores", Set.of(), null, DataRelations::feedback),
                simple("callers", "callers", Set.of(), null, DataRelations::callers),
                simple("calls", "components it calls", Set.of(), null, DataRelations::calls),
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
                        (l, x) -> l.index().isComponent(x) ? l.users(x) : NONE),
                simple(
                        "artefactIndexes",
                        "package indexes",
                        Set.of(),
                        "package-registry",
                        DataRelations::packageIndexes),
                simple("behind", "stores behind it", Set.of(), null, Behind::stores),
                simple("artefacts", "model files to load", Set.of("artifactFormat"), null, Artefacts::loaded));
    }

    private static Members simple(String name, String noun, Set<String> reads, String typical, Members.Of of) {
        return new Members(name, noun, reads, typical, of, Members.ITSELF, Members.BOTH);
    }

    private static int[] callers(Landscape l, int x) {
        return l.index().isComponent(x)
                ? l.remembered(Closure.CALLERS, x, () -> neighbours(l, l.calls().backward(), x, v -> true))
                : NONE;
    }

    private static int[] calls(Landscape l, int x) {
        return l.index().isComponent(x)
                ? l.remembered(Closure.CALLS, x, () -> neighbours(l, l.calls().forward(), x, v -> true))
                : NONE;
    }

    /**
     * Sources whose content reaches a component. Components that pass content round among themselves have the same; behind
     * them the search ends after the nearest few thousand components.
     */
    static int[] sources(Landscape l, int c) {
        if (!l.content().tainted(c)) {
            return NONE;
        }
        int circle = l.content().circle(c);
        return l.remembered(Closure.SOURCES, circle, () -> findSources(l, circle));
    }

    private static int[] findSources(Landscape l, int c) {
        Digraph back = l.content().backward();
        IntSet seen = new IntSet();
        IntSet found = new IntSet();
        seen.add(c);
        for (int head = 0; head < seen.size(); head++) {
            int v = seen.get(head);
            if (l.content().planted(v)) {
                found.add(v);
            }
            boolean near =
                    head < MOST_BEHIND || l.content().circle(v) == l.content().circle(c);
            for (int e = back.begin(v); near && e < back.end(v); e++) {
                seen.add(back.target(e));
            }
        }
        return found.sorted();
    }

    static int[] memories(Landscape l, int m) {
        IntSet found = new IntSet();
        found.addAll(neighbours(l, l.calls().forward(), m, v -> l.kind(v).memory()));
        found.addAll(neighbours(l, l.calls().backward(), m, v -> l.kind(v).memory()));
        found.addAll(ownFiles(l, m));
        return found.sorted();
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

    static int[] trainingInputs(Landscape l, int m) {
        return l.remembered(Closure.TRAINING_INPUTS, m, () -> findTrainingInputs(l, m));
    }

    private static int[] findTrainingInputs(Landscape l, int m) {
        return Arrays.stream(l.training().upstream(m))
                .filter(c -> c != m && !l.training().job(c) && !l.training().isModel(c) && holdsData(l, c))
                .boxed()
                .sorted(Comparator.comparingInt(
                        c -> l.kind(c).person() ? 2 : l.kind(c).store() ? 0 : 1))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Packages, code and configuration take part in training, but nothing is learned from them. */
    static boolean holdsData(Landscape l, int c) {
        return NO_DATA.stream().noneMatch(t -> l.index().isA(c, t));
    }

    private static int[] trainingChain(Landscape l, int m) {
        return Arrays.stream(l.training().upstream(m))
                .filter(c -> c != m && !l.kind(c).person())
                .toArray();
    }

    private static int[] feedback(Landscape l, int m) {
        return Arrays.stream(trainingInputs(l, m))
                .filter(c -> l.index().isA(c, "feedback-store")
                        || l.index().isA(c, "labeling-tool")
                        || l.trust().outsider(l, c))
                .toArray();
    }

    static int[] neighbours(Landscape l, Digraph graph, int x, IntPredicate which) {
        if (!l.index().isComponent(x)) {
            return NONE;
        }
        IntSet found = new IntSet();
        for (int e = graph.begin(x); e < graph.end(x); e++) {
            if (graph.target(e) != x && which.test(graph.target(e))) {
                found.add(graph.target(e));
            }
        }
        return found.sorted();
    }

    private static int[] packageIndexes(Landscape l, int x) {
        IntPredicate index = v -> l.index().isA(v, "package-registry")
                || l.kind(v).external() && l.index().words(v).contains("package")
                || Behind.foreignCode(l, v);
        if (l.kind(x).person() || index.test(x)) {
            return NONE;
        }
        IntSet found = new IntSet();
        found.addAll(neighbours(l, l.calls().forward(), x, index));
        found.addAll(neighbours(l, l.calls().backward(), x, index));
        return found.sorted();
    }

    static Tri sensitive(Landscape l, int c) {
        return l.has(c, CLASSES, DataPredicates.SENSITIVE);
    }
}
