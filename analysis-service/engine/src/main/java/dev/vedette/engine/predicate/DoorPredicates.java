package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import java.util.List;
import java.util.Set;

/** Where requests, files and updates come in, and what goes out to be told. */
final class DoorPredicates {

    private static final int EXPOSED = Landscape.key("internetExposed");
    private static final Set<String> FILE_WORDS = Set.of(
            "document",
            "file",
            "upload",
            "pdf",
            "image",
            "picture",
            "video",
            "attachment",
            "photo",
            "archive",
            "paper");

    private DoorPredicates() {}

    static List<Named> all() {
        return List.of(
                Named.plain("frontDoor", "{0} is where requests from outside arrive", (l, x) -> frontDoor(l, x)),
                Named.plain(
                        "filtersOnly",
                        "{0} only filters and routes",
                        (l, x) -> l.kind(x).edge() && !l.index().isA(x, "web-app")),
                Named.plain(
                        "publicPage",
                        "{0} is a page or chat meant for everybody",
                        (l, x) -> (l.index().isA(x, "web-app") || l.minds().is(x))
                                && l.trust().outsidersReach(x)
                                && !ModelPredicates.onDevice(l, x)),
                Named.plain(
                        "takesFiles",
                        "{0} takes files from people outside",
                        Set.of("modalities"),
                        (l, x) -> takesFiles(l, x)),
                Named.plain("takesUpdates", "{0} takes model updates from other parties", (l, x) -> takesUpdates(l, x)),
                Named.plain("notifies", "{0} sends notifications", Set.of("sideEffects"), (l, x) -> notifies(l, x)));
    }

    /** The first component behind filters that people outside reach. */
    static boolean frontDoor(Landscape l, int x) {
        if (!ServicePredicates.service(l, x) && !l.kind(x).edge()
                || !l.trust().outsidersReach(x)
                || l.trust().level(x) == Trust.UNTRUSTED) {
            return false;
        }
        Digraph back = l.calls().backward();
        for (int e = back.begin(x); e < back.end(x); e++) {
            int caller = back.target(e);
            boolean outside = l.trust().level(caller) == Trust.UNTRUSTED || ModelPredicates.onDevice(l, caller);
            boolean filter = l.kind(caller).edge() && !l.index().isA(caller, "web-app");
            if (outside || filter && l.trust().outsidersReach(caller)) {
                return true;
            }
        }
        return l.flag(x, EXPOSED) == Tri.TRUE;
    }

    private static boolean takesFiles(Landscape l, int x) {
        if (!ServicePredicates.service(l, x)
                && !l.index().isA(x, "ingestion-pipeline")
                && !l.minds().is(x)) {
            return false;
        }
        Digraph back = l.calls().backward();
        ModelIndex index = l.index();
        for (int e = back.begin(x); e < back.end(x); e++) {
            int caller = back.target(e);
            boolean names = index.words(index.flowElement(back.tag(e))).stream().anyMatch(FILE_WORDS::contains);
            boolean outsider = l.trust().level(caller) == Trust.UNTRUSTED
                    || l.trust().outsidersReach(caller) && !ServicePredicates.service(l, caller);
            if (names && outsider) {
                return true;
            }
        }
        return false;
    }

    /** Weights or gradients that arrive from a party in another boundary, as in federated training. */
    private static boolean takesUpdates(Landscape l, int x) {
        if (!l.index().isComponent(x) || l.kind(x).person() || l.kind(x).store()) {
            return false;
        }
        Digraph back = l.calls().backward();
        for (int e = back.begin(x); e < back.end(x); e++) {
            List<String> words = l.index().words(l.index().flowElement(back.tag(e)));
            boolean update = words.contains("gradient")
                    || words.contains("update") && (words.contains("weight") || words.contains("model"));
            var here = l.index().zone(x);
            var there = l.index().zone(back.target(e));
            if (update && there != null && here != there && !l.kind(x).model() && !ModelPredicates.onDevice(l, x)) {
                return true;
            }
        }
        return false;
    }

    private static boolean notifies(Landscape l, int x) {
        List<String> name = l.index().words(x);
        if (name.contains("alert") || name.contains("notification") || name.contains("notifier")) {
            return true;
        }
        Digraph out = l.calls().forward();
        for (int e = out.begin(x); e < out.end(x); e++) {
            if (l.index().words(l.index().flowElement(out.tag(e))).contains("webhook")) {
                return true;
            }
        }
        return false;
    }
}
