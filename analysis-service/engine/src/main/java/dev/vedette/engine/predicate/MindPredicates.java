package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Change;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.Route;
import dev.vedette.engine.graph.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What can be said of components that think with a language model. */
final class MindPredicates {

    private static final int AUTONOMY = Landscape.key("autonomy");

    private MindPredicates() {}

    static List<Named> all() {
        return List.of(
                new Named(
                        "generative",
                        1,
                        Set.of("task"),
                        "{0} works with a generative model",
                        (l, m, b) -> Tri.of(l.minds().is(m) || l.minds().llm(m)),
                        Named.PLAIN),
                new Named(
                        "agentic",
                        1,
                        Set.of("sideEffects", "autonomy"),
                        "{0} plans or acts by itself",
                        (l, m, b) -> Tri.of(agentic(l, m)),
                        Named.PLAIN),
                new Named(
                        "used",
                        1,
                        Set.of("contentTrust"),
                        "people can talk to {0}",
                        (l, m, b) -> Tri.of(l.trust().peopleReach(m) || calledFromOutside(l, m)),
                        MindPredicates::usedBecause),
                new Named(
                        "exposed",
                        1,
                        Set.of("contentTrust", "internetExposed"),
                        "people outside the organisation can reach {0}",
                        (l, m, b) -> Tri.of(l.trust().outsidersReach(m)),
                        MindPredicates::exposedBecause),
                new Named(
                        "tainted",
                        1,
                        Set.of("contentTrust", "untrustedWriters", "quarantine", "owner"),
                        "content that outsiders can write reaches {0}",
                        (l, m, b) -> Tri.of(l.content().tainted(m)),
                        MindPredicates::taintedBecause),
                new Named(
                        "outsidersFill",
                        1,
                        Set.of("contentTrust", "untrustedWriters", "quarantine", "owner"),
                        "people outside can put content into {0}",
                        (l, x, b) -> Tri.of(!l.kind(x).person()
                                && (l.content().tainted(x)
                                        || l.kind(x).store() && l.content().outsidersWrite(x))),
                        (l, x, b, truth) -> truth == Tri.TRUE && l.content().tainted(x)
                                ? taintedBecause(l, x, b, truth)
                                : Explanation.of(truth)),
                new Named(
                        "highImpact",
                        1,
                        Set.of("sideEffects"),
                        "{0} can change, pay, delete, run or send something",
                        (l, m, b) -> Tri.of(l.actions().effects(m).length > 0),
                        MindPredicates::impactBecause));
    }

    static boolean agentic(Landscape l, int m) {
        if (!l.minds().is(m)) {
            return false;
        }
        if (l.kind(m).agent() || l.actions().effects(m).length > 0) {
            return true;
        }
        if (l.facts().value(m, AUTONOMY) instanceof FactValue.Count c && c.value() >= 1) {
            return true;
        }
        for (int t : l.actions().acts(m)) {
            if (l.kind(t).tool()) {
                return true;
            }
        }
        return false;
    }

    private static boolean calledFromOutside(Landscape l, int m) {
        return l.word(l.index().system(), Landscape.key("audience")) != null;
    }

    private static Explanation reach(Landscape l, int m, boolean outsidersOnly) {
        Start start = outsidersOnly ? Start.OUTSIDERS : Start.PEOPLE;
        Route route = l.spread(start).route(m);
        if (route == null) {
            return Answers.yes();
        }
        boolean otherwise = calledFromOutside(l, m) && !outsidersOnly
                || l.spread(Start.EXPOSED).reaches(m);
        return Explanation.holds(
                otherwise ? Set.of(At.exists(m)) : Paths.needs(l, start, m),
                Map.of("person", route.source()),
                Paths.elements(l.index(), route));
    }

    private static Explanation usedBecause(Landscape l, int m, int b, Tri truth) {
        return truth == Tri.TRUE
                ? reach(l, m, false)
                : Answers.no("nobody is shown to talk to " + l.index().name(m));
    }

    private static Explanation exposedBecause(Landscape l, int m, int b, Tri truth) {
        return truth == Tri.TRUE
                ? reach(l, m, true)
                : Answers.no(
                        "nobody outside the organisation is shown to reach "
                                + l.index().name(m),
                        m,
                        "internetExposed",
                        FactValue.of(true));
    }

    static Explanation taintedBecause(Landscape l, int m, int b, Tri truth) {
        if (truth == Tri.FALSE) {
            return Answers.no(
                    "no content that outsiders can write reaches " + l.index().name(m),
                    m,
                    "untrustedWriters",
                    FactValue.of(true));
        }
        Route route = l.spread(Start.PLANTED).route(m);
        Set<At> needs = Paths.needs(l, Start.PLANTED, m);
        if (needs.contains(At.exists(route.source())) && !reachedOtherwise(l, route.source())) {
            needs.addAll(sourceFacts(l, route.source()));
        }
        return Explanation.holds(needs, Map.of("source", route.source()), Paths.elements(l.index(), route));
    }

    /** Whether a source of content is also reached by another one, so that it would be filled all the same. */
    private static boolean reachedOtherwise(Landscape l, int source) {
        Spread planted = l.spread(Start.PLANTED);
        Digraph back = l.content().backward();
        for (int e = back.begin(source); e < back.end(source); e++) {
            int before = back.target(e);
            if (before != source
                    && planted.reaches(before)
                    && IntStream.of(planted.bottlenecks(before).nodes()).noneMatch(v -> v == source)) {
                return true;
            }
        }
        return false;
    }

    /** The one stated fact that makes a component a source, when there is exactly one reason. */
    private static Set<At> sourceFacts(Landscape l, int s) {
        Set<At> stated = new TreeSet<>();
        boolean trust = l.is(s, Landscape.key("contentTrust"), "untrusted");
        boolean writers = l.flag(s, Landscape.key("untrustedWriters")) == Tri.TRUE;
        boolean structural = l.kind(s).content()
                || l.content().outsidersWrite(s)
                || l.content().foreign(s);
        if (trust != writers && !structural) {
            stated.addAll(Answers.stated(l, s, trust ? "contentTrust" : "untrustedWriters"));
        }
        return stated;
    }

    private static Explanation impactBecause(Landscape l, int m, int b, Tri truth) {
        if (truth == Tri.FALSE) {
            List<List<Change>> ways = List.of(
                    List.of(Change.appears("tool", m, "sideEffects", FactValue.of(List.of("send")))),
                    List.of(Change.of(m, "sideEffects", FactValue.of(List.of("write")))));
            return Explanation.fails(l.index().name(m) + " can only read and answer", ways);
        }
        int[] effects = l.actions().effects(m);
        int first = effects[0];
        Set<At> needs = new TreeSet<>();
        if (effects.length == 1) {
            needs.add(At.exists(first));
            needs.addAll(Answers.stated(l, first, "sideEffects"));
        }
        List<Integer> path =
                first == m ? new ArrayList<>(List.of(m)) : l.actions().path(m, first);
        return Explanation.holds(needs, Map.of("tool", first), path);
    }
}
