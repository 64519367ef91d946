package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Tri;
import java.util.BitSet;

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
        return l.remembered("channels", mind, () -> find(l, mind));
    }

    private static int[] find(Landscape l, int mind) {
        BitSet found = new BitSet();
        for (int member : l.groups().members(mind)) {
            if (sends(l, member) || renders(l, member)) {
                found.set(member);
            }
            for (int t : l.actions().acts(member)) {
                if (sends(l, t) || foreignServer(l, t)) {
                    found.set(t);
                }
            }
            if (member != mind && l.content().foreign(member) && l.kind(member).agent()) {
                found.set(member);
            }
        }
        return found.stream().toArray();
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
