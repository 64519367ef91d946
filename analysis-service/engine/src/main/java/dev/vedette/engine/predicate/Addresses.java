package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.Route;
import dev.vedette.engine.graph.Search;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Whether people talk to a mind themselves, not only through content that it reads. */
final class Addresses {

    private static final int AUDIENCE = Landscape.key("audience");

    private Addresses() {}

    static boolean direct(Landscape l, int m) {
        return l.word(l.index().system(), AUDIENCE) != null
                || l.flag(m, Landscape.key("internetExposed")) == Tri.TRUE
                || route(l, m) != null;
    }

    private static boolean passes(Landscape l, int v) {
        return !l.content().planted(v) && !l.kind(v).store() && !l.kind(v).queue();
    }

    private static Route route(Landscape l, int m) {
        IntPredicate person = v -> l.kind(v).person();
        return l.trust().peopleReach(m) ? Search.route(l.calls().backward(), person, m, v -> passes(l, v)) : null;
    }

    static Explanation because(Landscape l, int m, int b, Tri truth) {
        Route route = route(l, m);
        if (truth != Tri.TRUE) {
            return Answers.no("nobody is shown to talk to " + l.index().name(m));
        }
        if (route == null) {
            return Answers.yes();
        }
        boolean otherwise =
                l.word(l.index().system(), AUDIENCE) != null || l.flag(m, Landscape.key("internetExposed")) == Tri.TRUE;
        IntPredicate person = v -> l.kind(v).person();
        return Explanation.holds(
                otherwise ? Set.of() : Paths.needs(l.index(), l.calls().backward(), person, m, v -> passes(l, v)),
                Map.of("person", route.source()),
                Paths.elements(l.index(), route));
    }
}
