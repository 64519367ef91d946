package dev.vedette.engine.predicate;

import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Whether what a mind writes gets into a code repository, a build or an installed package, by itself or through its user. */
final class Coding {

    private static final int MOST_HOPS = 4;

    private Coding() {}

    static boolean reaches(Landscape l, int mind) {
        Digraph forward = l.calls().forward();
        BitSet seen = new BitSet();
        seen.set(mind);
        List<Integer> layer = List.of(mind);
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            List<Integer> next = new ArrayList<>();
            for (int v : layer) {
                for (int e = forward.begin(v); e < forward.end(v); e++) {
                    int w = forward.target(e);
                    if (isCode(l.index(), w)) {
                        return true;
                    }
                    boolean carries =
                            l.kind(w).person() || l.kind(w).tool() || l.kind(w).compute();
                    if (carries && !seen.get(w)) {
                        seen.set(w);
                        next.add(w);
                    }
                }
            }
            layer = next;
        }
        return false;
    }

    private static boolean isCode(ModelIndex index, int c) {
        return index.isA(c, "code-repository") || index.isA(c, "ci-cd") || index.isA(c, "package-registry");
    }
}
