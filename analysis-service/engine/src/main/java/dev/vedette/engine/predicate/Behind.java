package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.IntSet;
import java.util.List;
import java.util.Set;

/** What somebody gets at who runs code in a component, and the public places such code comes from. */
final class Behind {

    private static final int PUBLIC = Landscape.key("publicSource");
    private static final int HOPS = 2;
    private static final int MOST = 200;
    private static final Set<String> CODE =
            Set.of("repository", "notebook", "script", "extension", "collection", "snippet", "template");

    private Behind() {}

    /** A public place of code that anybody may fill: repositories, notebooks, scripts, collections of rules. */
    static boolean foreignCode(Landscape l, int c) {
        List<String> words = l.index().words(c);
        boolean code = l.index().isA(c, "code-repository") || words.stream().anyMatch(CODE::contains);
        if (!code || l.index().zone(c) != null && !Trust.foreignZone(l, c) || Artefacts.hub(l, c)) {
            return false;
        }
        return words.contains("public")
                || l.flag(c, PUBLIC) == Tri.TRUE
                || l.content().foreign(c);
    }

    /** Stores that a component reaches itself or through services behind it. */
    static int[] stores(Landscape l, int x) {
        return l.index().isComponent(x) ? l.remembered(Closure.BEHIND, x, () -> find(l, x)) : new int[0];
    }

    private static int[] find(Landscape l, int x) {
        IntSet found = new IntSet();
        IntSet through = new IntSet();
        through.add(x);
        int from = 0;
        for (int hop = 0; hop < HOPS; hop++) {
            int to = through.size();
            for (; from < to && found.size() < MOST; from++) {
                int v = through.get(from);
                for (int w : DataRelations.neighbours(
                        l, l.calls().forward(), v, n -> !l.kind(n).person())) {
                    if (l.kind(w).store()) {
                        found.add(w);
                    } else if (!l.kind(w).external() && !l.kind(w).model() && through.size() < MOST) {
                        through.add(w);
                    }
                }
                found.addAll(DataRelations.neighbours(
                        l, l.calls().backward(), v, n -> l.kind(n).store()));
            }
        }
        return found.sorted();
    }
}
