package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.Bottlenecks;
import dev.vedette.engine.graph.Digraph;
import java.util.function.IntPredicate;

/**
 * Whether a person approves what an effect does. What is said of the effect itself decides; then what is said of the
 * agents that use it; then what the drawing shows: an approval on the way that cannot be walked round.
 */
final class Approvals {

    private static final int APPROVAL = Landscape.key("approval");

    private Approvals() {}

    static Tri of(Landscape l, int t) {
        if (l.facts().stated(t, APPROVAL)) {
            return Tri.of(l.is(t, APPROVAL, "required"));
        }
        if (!l.index().isComponent(t)) {
            return l.word(t, APPROVAL) == null ? Tri.UNKNOWN : Tri.of(l.is(t, APPROVAL, "required"));
        }
        Tri agents = agents(l, t);
        if (agents != Tri.UNKNOWN) {
            return agents;
        }
        return Tri.of(l.is(t, APPROVAL, "required") || gated(l, t));
    }

    /** True when all agents that use it ask a person, false when one is known not to. */
    private static Tri agents(Landscape l, int t) {
        boolean any = false;
        boolean all = true;
        for (int m : l.users(t)) {
            if (l.facts().stated(m, APPROVAL)) {
                if (!l.is(m, APPROVAL, "required")) {
                    return Tri.FALSE;
                }
                any = true;
            } else {
                all = false;
            }
        }
        return any && all ? Tri.TRUE : Tri.UNKNOWN;
    }

    private static boolean gated(Landscape l, int t) {
        IntPredicate mind = l.minds()::is;
        if (mind.test(t)) {
            return false;
        }
        Digraph back = l.calls().backward();
        Bottlenecks b = Bottlenecks.between(back, mind, t, v -> true, Paths.BUDGET);
        boolean person = b.nodes().stream().anyMatch(v -> l.index().isA(v, "human-approval"));
        boolean flow = b.tags().stream().anyMatch(f -> l.is(l.index().flowElement(f), APPROVAL, "required"));
        return person || flow;
    }
}
