package dev.vedette.engine.predicate;

import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;

/** Whether what a mind writes gets into a code repository, a build or an installed package, by itself or through its user. */
final class Coding {

    private static final int MOST_HOPS = 4;
    private static final int MOST = 400;

    private Coding() {}

    static boolean reaches(Landscape l, int mind) {
        Digraph forward = l.calls().forward();
        IntSet seen = new IntSet();
        seen.add(mind);
        int end = 0;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            int begin = end;
            end = seen.size();
            for (int head = begin; head < end && head < MOST; head++) {
                int v = seen.get(head);
                for (int e = forward.begin(v); e < forward.end(v); e++) {
                    int w = forward.target(e);
                    if (isCode(l.index(), w)) {
                        return true;
                    }
                    if (l.kind(w).person() || l.kind(w).tool() || l.kind(w).compute()) {
                        seen.add(w);
                    }
                }
            }
        }
        return false;
    }

    private static boolean isCode(ModelIndex index, int c) {
        return index.isA(c, "code-repository") || index.isA(c, "ci-cd") || index.isA(c, "package-registry");
    }
}
