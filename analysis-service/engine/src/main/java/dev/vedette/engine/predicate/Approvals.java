package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import java.util.BitSet;

/**
 * Whether a person approves what an effect does. What is said of the effect itself decides; then what is said of the
 * agents that use it; then what the drawing shows: an approval on the way that cannot be walked round.
 */
final class Approvals {

    private static final int APPROVAL = Landscape.key("approval");

    private final Landscape l;
    private final Tri[] known;
    private BitSet gated;

    Approvals(Landscape landscape) {
        this.l = landscape;
        this.known = new Tri[landscape.index().elements()];
    }

    /** Every agent that shares a tool asks, so it is found once. */
    Tri of(int t) {
        if (known[t] == null) {
            known[t] = find(t);
        }
        return known[t];
    }

    private Tri find(int t) {
        if (l.facts().stated(t, APPROVAL)) {
            return Tri.of(l.is(t, APPROVAL, "required"));
        }
        if (!l.index().isComponent(t)) {
            return l.word(t, APPROVAL) == null ? Tri.UNKNOWN : Tri.of(l.is(t, APPROVAL, "required"));
        }
        Tri agents = agents(t);
        if (agents != Tri.UNKNOWN) {
            return agents;
        }
        return Tri.of(l.is(t, APPROVAL, "required") || gated(t));
    }

    /** True when all agents that use it ask a person, false when one is known not to. */
    private Tri agents(int t) {
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

    private boolean gated(int t) {
        if (l.minds().is(t)) {
            return false;
        }
        if (gated == null) {
            gated = l.spread(Start.MINDS)
                    .gated(
                            v -> l.index().isA(v, "human-approval"),
                            f -> l.is(l.index().flowElement(f), APPROVAL, "required"));
        }
        return gated.get(t) || l.index().isA(t, "human-approval");
    }
}
