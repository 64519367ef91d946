package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;
import java.util.List;

/** What a mind reads: the content that comes to it directly, through tools, services and retrievers. */
final class Reads {

    private static final int CLASSES = Landscape.key("dataClasses");
    private static final int MOST = 400;
    private static final List<String> COPIES = List.of("vector-db", "search-index", "rag-retriever", "cache");

    private Reads() {}

    static int[] of(Landscape l, int mind) {
        return l.remembered(Closure.READS, mind, () -> find(l, mind));
    }

    private static int[] find(Landscape l, int mind) {
        Digraph back = l.content().readable();
        IntSet queue = new IntSet();
        IntSet found = new IntSet();
        queue.add(mind);
        for (int head = 0; head < queue.size() && head < MOST; head++) {
            int v = queue.get(head);
            for (int e = back.begin(v); e < back.end(v) && found.size() < MOST; e++) {
                int w = back.target(e);
                if (w == mind) {
                    continue;
                }
                found.add(w);
                boolean source =
                        l.kind(w).store() || l.kind(w).queue() || l.kind(w).external();
                if ((!source || isCopy(l, w)) && !isFront(l, w)) {
                    queue.add(w);
                }
            }
        }
        return found.sorted();
    }

    /** An index holds what the sources behind it hold. */
    private static boolean isCopy(Landscape l, int c) {
        return COPIES.stream().anyMatch(t -> l.index().isA(c, t));
    }

    /** What only hands a caller's request on is no source of what lies behind it. */
    private static boolean isFront(Landscape l, int c) {
        return l.kind(c).edge() || l.index().isA(c, "web-app");
    }

    /** Sensitive ones among what the group of a mind reads; secret stores keep their content from models. */
    static int[] sensitive(Landscape l, int mind) {
        int group = l.groups().first(mind);
        return l.remembered(Closure.SENSITIVE, group, () -> findSensitive(l, group));
    }

    private static int[] findSensitive(Landscape l, int mind) {
        IntSet found = new IntSet();
        for (int member : l.groups().members(mind)) {
            for (int c : of(l, member)) {
                if (!l.index().isA(c, "secret-store") && l.has(c, CLASSES, DataPredicates.SENSITIVE) == Tri.TRUE) {
                    found.add(c);
                }
            }
            if (l.facts().stated(member, CLASSES) && l.has(member, CLASSES, DataPredicates.SENSITIVE) == Tri.TRUE) {
                found.add(member);
            }
        }
        return found.sorted();
    }
}
