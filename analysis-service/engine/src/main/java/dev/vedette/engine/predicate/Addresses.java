package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.Route;
import java.util.Map;
import java.util.Set;

/** Whether people talk to a mind themselves, not only through content that it reads. */
final class Addresses {

    private static final int AUDIENCE = Landscape.key("audience");
    private static final int EXPOSED = Landscape.key("internetExposed");

    private Addresses() {}

    static boolean direct(Landscape l, int m) {
        return shown(l, m) || l.spread(Start.TYPING).reaches(m);
    }

    private static boolean shown(Landscape l, int m) {
        return l.word(l.index().system(), AUDIENCE) != null || l.flag(m, EXPOSED) == Tri.TRUE;
    }

    static Explanation because(Landscape l, int m, int b, Tri truth) {
        Route route = l.spread(Start.TYPING).route(m);
        if (truth != Tri.TRUE) {
            return Answers.no("nobody is shown to talk to " + l.index().name(m));
        }
        if (route == null) {
            return Answers.yes();
        }
        return Explanation.holds(
                shown(l, m) ? Set.of() : Paths.needs(l, Start.TYPING, m),
                Map.of("person", route.source()),
                Paths.elements(l.index(), route));
    }
}
