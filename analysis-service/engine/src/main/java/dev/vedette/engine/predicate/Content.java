package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Components;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.Labels;
import dev.vedette.engine.graph.Search;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * Where content goes: with a write or a push along the flow, with a read or an answer against it. Stores keep taint; only
 * a quarantine ends it. Content that a caller types is told apart from content that somebody else put there.
 */
final class Content {

    private static final int VERB = Landscape.key("verb");
    private static final int KIND = Landscape.key("kind");
    private static final int TRUST = Landscape.key("contentTrust");
    private static final int WRITERS = Landscape.key("untrustedWriters");
    private static final int QUARANTINE = Landscape.key("quarantine");
    private static final int OWNER = Landscape.key("owner");
    private static final int PUBLIC_SOURCE = Landscape.key("publicSource");
    private static final long PLANTED = 1;
    private static final Set<String> FORWARD = Set.of("write", "send");
    private static final Set<String> BACKWARD = Set.of("read", "receive");

    private final Landscape landscape;
    private final Digraph forward;
    private final Digraph backward;
    private final BitSet planted = new BitSet();
    private final long[] reached;
    private final int[] circle;
    private BitSet writtenByOutsiders;
    private Digraph readable;

    Content(Landscape landscape) {
        this.landscape = landscape;
        ModelIndex index = landscape.index();
        Digraph.Builder builder = new Digraph.Builder(index.components());
        for (int f = 0; f < index.flows(); f++) {
            edges(builder, f);
        }
        this.forward = builder.build();
        this.backward = forward.reversed();
        sources();
        long[] seeds = new long[index.components()];
        planted.stream().forEach(s -> seeds[s] = PLANTED);
        Components circles = Components.of(forward);
        this.reached = Labels.propagate(forward, circles, seeds);
        this.circle = new int[index.components()];
        int[] first = new int[circles.count()];
        Arrays.fill(first, -1);
        for (int c = 0; c < circle.length; c++) {
            int number = circles.of(c);
            first[number] = first[number] < 0 ? c : first[number];
            circle[c] = first[number];
        }
    }

    private void edges(Digraph.Builder builder, int f) {
        ModelIndex index = landscape.index();
        int u = index.from(f);
        int v = index.to(f);
        Types.Kind from = landscape.kind(u);
        Types.Kind to = landscape.kind(v);
        String verb = landscape.word(index.flowElement(f), VERB);
        boolean drawnAlongData = from.store() || from.content() || from.person() || from.queue() || from.channel();
        boolean ahead = !BACKWARD.contains(verb == null ? "" : verb) || drawnAlongData;
        boolean logs = to.log() || landscape.is(index.flowElement(f), KIND, "log");
        boolean answers = !to.person() && !from.person() && !logs && !to.queue() && !(from.store() || from.content());
        boolean onlyWrites = FORWARD.contains(verb == null ? "" : verb) && !("send".equals(verb) && to.store());
        boolean back =
                answers && !onlyWrites || BACKWARD.contains(verb == null ? "" : verb) && !to.person() && !from.store();
        if (ahead && !quarantined(u)) {
            builder.edge(u, v, f);
        }
        if (back && !quarantined(v)) {
            builder.edge(v, u, f);
        }
    }

    private boolean quarantined(int c) {
        return landscape.flag(c, QUARANTINE) == Tri.TRUE;
    }

    /** Content that neither the owner nor the caller of a mind wrote. */
    private void sources() {
        ModelIndex index = landscape.index();
        for (int c = 0; c < index.components(); c++) {
            Types.Kind k = landscape.kind(c);
            if (k.person()) {
                continue;
            }
            boolean says = landscape.is(c, TRUST, "untrusted") || landscape.flag(c, WRITERS) == Tri.TRUE;
            boolean denies = landscape.is(c, TRUST, "trusted") || landscape.flag(c, WRITERS) == Tri.FALSE;
            boolean stranger = foreign(c) && (index.isA(c, "mcp-server") || k.agent());
            if (says || k.content() && !denies || !denies && (stranger || keeps(k) && outsidersWrite(c))) {
                planted.set(c);
            }
        }
        for (int f = 0; f < index.flows(); f++) {
            if (landscape.is(index.flowElement(f), TRUST, "untrusted")) {
                int to = index.to(f);
                int from = index.from(f);
                int carrier = landscape.kind(from).person() || landscape.minds().is(from) ? to : from;
                if (!landscape.minds().is(carrier) && !landscape.minds().llm(carrier)) {
                    planted.set(carrier);
                }
            }
        }
    }

    private static boolean keeps(Types.Kind k) {
        return k.store() || k.queue();
    }

    boolean foreign(int c) {
        String owner = landscape.word(c, OWNER);
        return "supplier".equals(owner)
                || "customer".equals(owner)
                || "none".equals(owner)
                || Trust.foreignZone(landscape, c)
                || landscape.flag(c, PUBLIC_SOURCE) == Tri.TRUE;
    }

    /** Stores that people outside fill through the system's own doors, not by talking to a mind. */
    boolean outsidersWrite(int c) {
        if (writtenByOutsiders == null) {
            BitSet people = new BitSet();
            for (int p = 0; p < landscape.index().components(); p++) {
                if (landscape.trust().outsider(landscape, p)) {
                    people.set(p);
                }
            }
            Digraph calls = landscape.calls().forward();
            writtenByOutsiders = Search.reach(
                    calls,
                    people,
                    v -> !landscape.kind(v).person()
                            && !landscape.minds().is(v)
                            && !landscape.minds().llm(v)
                            && !landscape.kind(v).store());
            for (int f = 0; f < landscape.index().flows(); f++) {
                boolean onlyRead = landscape.is(landscape.index().flowElement(f), VERB, "read");
                if (onlyRead && singleWriter(landscape.index().to(f))) {
                    writtenByOutsiders.clear(landscape.index().to(f));
                }
            }
        }
        return writtenByOutsiders.get(c);
    }

    private boolean singleWriter(int c) {
        Digraph in = landscape.calls().backward();
        return landscape.kind(c).store() && in.end(c) - in.begin(c) == 1;
    }

    Digraph forward() {
        return forward;
    }

    Digraph backward() {
        return backward;
    }

    /** Content against its direction, without what people, minds and language models say. */
    Digraph readable() {
        if (readable == null) {
            Digraph.Builder builder = new Digraph.Builder(circle.length);
            for (int v = 0; v < circle.length; v++) {
                for (int e = backward.begin(v); e < backward.end(v); e++) {
                    int w = backward.target(e);
                    if (!landscape.kind(w).person()
                            && !landscape.minds().is(w)
                            && !landscape.minds().llm(w)) {
                        builder.edge(v, w, backward.tag(e));
                    }
                }
            }
            readable = builder.build();
        }
        return readable;
    }

    boolean planted(int c) {
        return planted.get(c);
    }

    BitSet planted() {
        return planted;
    }

    /** Whether planted content reaches a component, itself being a source included. */
    boolean tainted(int c) {
        return (reached[c] & PLANTED) != 0;
    }

    /** The first of the components that pass content round among themselves; stands for all of them. */
    int circle(int c) {
        return circle[c];
    }

    boolean through(int v) {
        return !landscape.kind(v).person() && !quarantined(v);
    }
}
