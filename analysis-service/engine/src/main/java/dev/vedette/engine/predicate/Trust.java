package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Zone;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.Components;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.Labels;

/** How far each component is trusted, and which ones people of which trust can reach by calling. */
final class Trust {

    static final int UNTRUSTED = 0;
    static final int SEMI = 1;
    static final int TRUSTED = 2;

    private static final int CONTENT_TRUST = Landscape.key("contentTrust");
    private static final int AUDIENCE = Landscape.key("audience");
    private static final int EXPOSED = Landscape.key("internetExposed");
    private static final long BY_OUTSIDER = 1;
    private static final long BY_PERSON = 2;

    private final int[] level;
    private final long[] reachedBy;

    Trust(Landscape landscape) {
        int n = landscape.index().components();
        this.level = new int[n];
        long[] seeds = new long[n];
        for (int c = 0; c < n; c++) {
            level[c] = level(landscape, c);
            boolean person = landscape.kind(c).person();
            if (person) {
                seeds[c] = level[c] == UNTRUSTED ? BY_OUTSIDER | BY_PERSON : BY_PERSON;
            }
            if (landscape.flag(c, EXPOSED) == Tri.TRUE) {
                seeds[c] |= BY_OUTSIDER;
            }
            if (zoneLevel(landscape, c) == UNTRUSTED
                    && !landscape.kind(c).content()
                    && !landscape.kind(c).model()) {
                seeds[c] |= BY_OUTSIDER;
            }
        }
        Digraph asked = Serving.asked(landscape);
        Components components =
                asked == landscape.calls().forward() ? landscape.calls().components() : Components.of(asked);
        this.reachedBy = Labels.propagate(asked, components, seeds);
    }

    private static int level(Landscape landscape, int c) {
        if (landscape.kind(c).person()) {
            String stated = landscape.word(c, CONTENT_TRUST);
            if (stated != null) {
                return byWord(stated);
            }
            if (zoneLevel(landscape, c) == UNTRUSTED) {
                return UNTRUSTED;
            }
            String audience = landscape.word(landscape.index().system(), AUDIENCE);
            return "internal".equals(audience) || inside(landscape, c) ? SEMI : UNTRUSTED;
        }
        if (landscape.kind(c).content()) {
            return UNTRUSTED;
        }
        int zone = zoneLevel(landscape, c);
        if (zone != TRUSTED) {
            return zone;
        }
        return landscape.kind(c).external() ? SEMI : TRUSTED;
    }

    /** Whether all that a person uses is stated to be out of reach from the internet. */
    private static boolean inside(Landscape landscape, int person) {
        Digraph forward = landscape.calls().forward();
        boolean any = false;
        for (int e = forward.begin(person); e < forward.end(person); e++) {
            if (landscape.flag(forward.target(e), EXPOSED) != Tri.FALSE) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static int byWord(String word) {
        return switch (word) {
            case "untrusted" -> UNTRUSTED;
            case "semi" -> SEMI;
            default -> TRUSTED;
        };
    }

    /** Trust of the zones round a component; the innermost that says something decides. */
    static int zoneLevel(Landscape landscape, int c) {
        for (Zone z = landscape.index().zone(c);
                z != null;
                z = landscape.index().zoneAround(z)) {
            Fact trust = z.facts().get("trust");
            if (trust != null && trust.value() instanceof FactValue.Word w) {
                return byWord(w.value());
            }
            if (z.kind().equals("internet")) {
                return UNTRUSTED;
            }
            if (z.kind().equals("third-party")) {
                return SEMI;
            }
        }
        return TRUSTED;
    }

    /** Whether a component lies in a zone of somebody else; a network of one's own that is trusted less is no such zone. */
    static boolean foreignZone(Landscape landscape, int c) {
        for (Zone z = landscape.index().zone(c);
                z != null;
                z = landscape.index().zoneAround(z)) {
            if (z.kind().equals("internet") || z.kind().equals("third-party")) {
                return true;
            }
            Fact trust = z.facts().get("trust");
            if (trust != null && trust.value() instanceof FactValue.Word w) {
                return byWord(w.value()) == UNTRUSTED;
            }
        }
        return false;
    }

    int level(int component) {
        return level[component];
    }

    boolean outsider(Landscape landscape, int component) {
        return landscape.kind(component).person() && level[component] == UNTRUSTED;
    }

    /** Whether somebody outside can call it, directly or through others. */
    boolean outsidersReach(int component) {
        return (reachedBy[component] & BY_OUTSIDER) != 0;
    }

    boolean peopleReach(int component) {
        return reachedBy[component] != 0;
    }
}
