package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.Digraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a mind reads: the content that comes to it directly, through tools, services and retrievers. */
final class Reads {

    private static final int CLASSES = Landscape.key("dataClasses");
    private static final int MOST = 400;

    private Reads() {}

    static int[] of(Landscape l, int mind) {
        return l.remembered("reads", mind, () -> find(l, mind));
    }

    private static int[] find(Landscape l, int mind) {
        Digraph back = l.content().backward();
        BitSet seen = new BitSet();
        seen.set(mind);
        List<Integer> queue = new ArrayList<>(List.of(mind));
        BitSet found = new BitSet();
        for (int head = 0; head < queue.size() && head < MOST; head++) {
            int v = queue.get(head);
            for (int e = back.begin(v); e < back.end(v); e++) {
                int w = back.target(e);
                if (seen.get(w)
                        || l.kind(w).person()
                        || l.minds().is(w)
                        || l.minds().llm(w)) {
                    continue;
                }
                seen.set(w);
                found.set(w);
                if (!l.kind(w).store() && !l.kind(w).queue() && !l.kind(w).external() && !isFront(l, w)) {
                    queue.add(w);
                }
            }
        }
        return found.stream().toArray();
    }

    /** What only hands a caller's request on is no source of what lies behind it. */
    private static boolean isFront(Landscape l, int c) {
        return l.kind(c).edge() || l.index().isA(c, "web-app");
    }

    /** Sensitive ones among what the group of a mind reads; secret stores keep their content from models. */
    static int[] sensitive(Landscape l, int mind) {
        return l.remembered("sensitive", mind, () -> findSensitive(l, mind));
    }

    private static int[] findSensitive(Landscape l, int mind) {
        BitSet found = new BitSet();
        for (int member : l.groups().members(mind)) {
            for (int c : of(l, member)) {
                if (!l.index().isA(c, "secret-store") && l.has(c, CLASSES, DataPredicates.SENSITIVE) == Tri.TRUE) {
                    found.set(c);
                }
            }
            if (l.facts().stated(member, CLASSES) && l.has(member, CLASSES, DataPredicates.SENSITIVE) == Tri.TRUE) {
                found.set(member);
            }
        }
        return found.stream().toArray();
    }
}
