package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.IntSet;
import java.util.Arrays;

/** The ways by which a model can send something out of the trust zone. */
final class Exits {

    private static final int SIDE_EFFECTS = Landscape.key("sideEffects");
    private static final int DESTINATIONS = Landscape.key("destinations");
    private static final int EGRESS = Landscape.key("egress");
    private static final int RENDERED = Landscape.key("outputRendered");
    private static final int BLOCKED = Landscape.key("remoteContentBlocked");

    private Exits() {}

    /** Elements over which a mind, or another of its group, can send: tools, foreign peers and servers, rendered answers. */
    static int[] channels(Landscape l, int mind) {
        int group = l.groups().first(mind);
        int[] shared = l.remembered(Closure.CHANNELS, group, () -> find(l, group));
        return foreignAgent(l, mind) && !own(l, mind) ? without(shared, mind) : shared;
    }

    /** What the minds of a group have in common; a foreign agent is a way out for the others only. */
    private static int[] find(Landscape l, int mind) {
        IntSet found = new IntSet();
        for (int member : l.groups().members(mind)) {
            if (own(l, member) || foreignAgent(l, member)) {
                found.add(member);
            }
            for (int t : l.actions().acts(member)) {
                if (sends(l, t) || foreignServer(l, t)) {
                    found.add(t);
                }
            }
        }
        return found.sorted();
    }

    private static boolean own(Landscape l, int mind) {
        return sends(l, mind) || renders(l, mind);
    }

    private static boolean foreignAgent(Landscape l, int mind) {
        return l.kind(mind).agent() && l.content().foreign(mind);
    }

    private static int[] without(int[] all, int one) {
        return Arrays.stream(all).filter(c -> c != one).toArray();
    }

    /** A sending or code-running component, or a fetcher of free addresses, that nothing keeps to fixed destinations. */
    private static boolean sends(Landscape l, int c) {
        if (!(l.facts().value(c, SIDE_EFFECTS) instanceof FactValue.Words w)) {
            return l.is(c, DESTINATIONS, "any") && !confined(l, c);
        }
        boolean out = w.value().contains("send") || w.value().contains("exec") || l.is(c, DESTINATIONS, "any");
        return out && !confined(l, c);
    }

    private static boolean confined(Landscape l, int c) {
        String to = l.word(c, DESTINATIONS);
        String egress = l.word(c, EGRESS);
        return "fixed".equals(to)
                || "allow-list".equals(to)
                || "denied".equals(egress)
                || "allow-list".equals(egress) && !"any".equals(to);
    }

    private static boolean renders(Landscape l, int mind) {
        String how = l.word(mind, RENDERED);
        return ("markdown".equals(how) || "html".equals(how)) && l.flag(mind, BLOCKED) != Tri.TRUE;
    }

    private static boolean foreignServer(Landscape l, int c) {
        return l.index().isA(c, "mcp-server") && l.content().foreign(c) && !confined(l, c);
    }
}
