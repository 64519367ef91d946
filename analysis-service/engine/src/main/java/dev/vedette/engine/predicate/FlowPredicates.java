package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.ModelIndex;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What can be said of flows. */
final class FlowPredicates {

    private static final int AUTHN = Landscape.key("authn");
    private static final int ENCRYPTED = Landscape.key("encrypted");
    private static final int WRITERS = Landscape.key("untrustedWriters");
    private static final int REGION = Landscape.key("region");
    private static final int CLASSES = Landscape.key("dataClasses");
    private static final int PUBLIC = Landscape.key("publicNetwork");

    private FlowPredicates() {}

    static List<Named> all() {
        return List.of(
                new Named(
                        "crosses",
                        1,
                        Set.of("publicNetwork"),
                        "{0} crosses a trust boundary",
                        (l, f, b) -> Tri.of(crosses(l, f)),
                        Named.PLAIN),
                new Named(
                        "clear",
                        1,
                        Set.of("encrypted"),
                        "{0} is not encrypted",
                        FlowPredicates::clear,
                        FlowPredicates::clearBecause),
                new Named(
                        "agentLink",
                        1,
                        Set.of(),
                        "{0} carries messages between agents",
                        (l, f, b) -> Tri.of(agentLink(l, f)),
                        Named.PLAIN),
                new Named(
                        "weakLink",
                        1,
                        Set.of("authn", "encrypted", "untrustedWriters"),
                        "nobody checks who sends over {0}",
                        FlowPredicates::weak,
                        FlowPredicates::weakBecause),
                new Named(
                        "leavesRegion",
                        1,
                        Set.of("region", "dataClasses"),
                        "{0} carries regulated data to another region",
                        (l, f, b) -> leaves(l, f),
                        Named.PLAIN));
    }

    private static int from(Landscape l, int f) {
        return l.index().from(l.index().flowOf(f));
    }

    private static int to(Landscape l, int f) {
        return l.index().to(l.index().flowOf(f));
    }

    static boolean crosses(Landscape l, int f) {
        ModelIndex index = l.index();
        if (l.flag(f, PUBLIC) == Tri.TRUE) {
            return true;
        }
        boolean ends = l.kind(from(l, f)).person() || l.kind(to(l, f)).person();
        return !ends && !Objects.equals(index.zone(from(l, f)), index.zone(to(l, f)));
    }

    private static Tri clear(Landscape l, int f, int b) {
        String how = l.word(f, ENCRYPTED);
        if (how != null) {
            return Tri.of(how.equals("none"));
        }
        return crosses(l, f) && !l.content().foreign(to(l, f)) ? Tri.UNKNOWN : Tri.FALSE;
    }

    private static Explanation clearBecause(Landscape l, int f, int b, Tri truth) {
        return switch (truth) {
            case TRUE -> Answers.yes(Answers.stated(l, f, "encrypted"));
            case FALSE ->
                Answers.no(
                        l.word(f, ENCRYPTED) == null
                                ? "nothing says that " + l.index().name(f)
                                        + " is unprotected, and it stays inside one boundary or goes to a provider"
                                : l.index().name(f) + " is encrypted (" + l.word(f, ENCRYPTED) + ")",
                        f,
                        "encrypted",
                        FactValue.of("none"));
            case UNKNOWN -> Answers.unknown("", f, "encrypted", FactValue.of("none"));
        };
    }

    private static boolean agentLink(Landscape l, int f) {
        int u = from(l, f);
        int v = to(l, f);
        boolean direct = l.minds().is(u) && l.minds().is(v);
        boolean queued = l.minds().is(u) && l.kind(v).queue()
                || l.kind(u).queue() && l.minds().is(v);
        return direct || queued && l.groups().members(l.minds().is(u) ? u : v).length > 1;
    }

    private static Tri weak(Landscape l, int f, int b) {
        String authn = l.word(f, AUTHN);
        boolean both = "mtls".equals(l.word(f, ENCRYPTED)) && !"none".equals(authn);
        if ("mutual".equals(authn) || both || "required".equals(authn)) {
            return Tri.FALSE;
        }
        Tri open = Tri.of("none".equals(authn) || "optional".equals(authn) || "none".equals(l.word(f, ENCRYPTED)));
        for (int end : new int[] {from(l, f), to(l, f)}) {
            if (l.kind(end).queue() || l.content().foreign(end)) {
                String own = l.word(end, AUTHN);
                open = open.or(Tri.of("none".equals(own)
                        || "optional".equals(own)
                        || l.flag(end, WRITERS) == Tri.TRUE && l.facts().stated(end, WRITERS)));
                if (open != Tri.TRUE && ("required".equals(own) || "mutual".equals(own))) {
                    return Tri.FALSE;
                }
            }
        }
        return open == Tri.TRUE ? Tri.TRUE : Tri.UNKNOWN;
    }

    private static Explanation weakBecause(Landscape l, int f, int b, Tri truth) {
        if (truth == Tri.TRUE) {
            Set<At> needs = new TreeSet<>(Answers.stated(l, f, "authn", "encrypted"));
            for (int end : new int[] {from(l, f), to(l, f)}) {
                needs.addAll(Answers.stated(l, end, "authn", "untrustedWriters"));
            }
            return Answers.yes(needs.size() == 1 ? needs : Set.of());
        }
        return truth == Tri.UNKNOWN
                ? Answers.unknown(
                        "nobody says how agents know who sends over "
                                + l.index().name(f),
                        f,
                        "authn",
                        FactValue.of("none"))
                : Answers.no("", f, "authn", FactValue.of("none"));
    }

    private static Tri leaves(Landscape l, int f) {
        String here = l.word(from(l, f), REGION);
        String there = l.word(to(l, f), REGION);
        if (here == null || there == null) {
            return Tri.FALSE;
        }
        Tri regulated =
                l.has(f, CLASSES, DataPredicates.PERSONAL).or(l.has(from(l, f), CLASSES, DataPredicates.PERSONAL));
        return Tri.of(!here.equals(there)).and(regulated);
    }
}
