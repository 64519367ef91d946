package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.Spread;
import java.util.BitSet;

/** Where something begins that spreads through the model. What each of them reaches is worked out once a model. */
enum Start {
    /** Anybody, calling. */
    PEOPLE {
        @Override
        boolean source(Landscape l, int v) {
            return l.kind(v).person();
        }
    },
    /** People from outside the organisation, calling. */
    OUTSIDERS {
        @Override
        boolean source(Landscape l, int v) {
            return l.trust().outsider(l, v);
        }
    },
    /** What can be called from outside although nobody is drawn. */
    EXPOSED {
        @Override
        boolean source(Landscape l, int v) {
            return !l.kind(v).person() && (l.flag(v, INTERNET) == Tri.TRUE || Trust.zoneLevel(l, v) == Trust.UNTRUSTED);
        }
    },
    /** People, as far as what they type gets, not what somebody else put into a store. */
    TYPING {
        @Override
        boolean source(Landscape l, int v) {
            return l.kind(v).person();
        }

        @Override
        boolean passes(Landscape l, int v) {
            return !l.content().planted(v) && !l.kind(v).store() && !l.kind(v).queue();
        }
    },
    /** People and whatever else is not trusted, calling. */
    UNTRUSTED {
        @Override
        boolean source(Landscape l, int v) {
            return l.kind(v).person() || l.trust().level(v) == Trust.UNTRUSTED;
        }
    },
    /** Minds, calling. */
    MINDS {
        @Override
        boolean source(Landscape l, int v) {
            return l.minds().is(v);
        }
    },
    /** Content that outsiders can write, on its way. */
    PLANTED {
        @Override
        boolean source(Landscape l, int v) {
            return l.content().planted(v);
        }

        @Override
        Digraph graph(Landscape l) {
            return l.content().forward();
        }
    };

    private static final int INTERNET = Landscape.key("internetExposed");

    abstract boolean source(Landscape l, int v);

    boolean passes(Landscape l, int v) {
        return true;
    }

    Digraph graph(Landscape l) {
        return l.calls().forward();
    }

    Spread spread(Landscape l) {
        BitSet sources = new BitSet();
        for (int c = 0; c < l.index().components(); c++) {
            if (source(l, c)) {
                sources.set(c);
            }
        }
        return Spread.of(graph(l), sources, v -> passes(l, v));
    }
}
