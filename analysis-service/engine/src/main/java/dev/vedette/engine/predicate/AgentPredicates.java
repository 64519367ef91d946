package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Change;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.graph.Digraph;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be said of agents, their groups, their memories and the people around them. */
final class AgentPredicates {

    private static final int PERSISTENT = Landscape.key("memoryPersistent");
    private static final int SCOPE = Landscape.key("memoryScope");
    private static final int RELIED = Landscape.key("outputReliedOn");
    private static final int AUDIENCE = Landscape.key("outputAudience");
    private static final int APPROVAL = Landscape.key("approval");
    private static final int HUBS = 3;

    private AgentPredicates() {}

    static List<Named> all() {
        return List.of(
                new Named(
                        "groupTainted",
                        1,
                        Set.of("contentTrust", "untrustedWriters", "quarantine", "owner"),
                        "content that outsiders can write reaches {0} or an agent it works with",
                        (l, m, b) -> Tri.of(taintedMember(l, m) >= 0),
                        AgentPredicates::taintedBecause),
                new Named(
                        "readsSensitive",
                        1,
                        Set.of("dataClasses"),
                        "{0} can read sensitive data",
                        (l, m, b) -> Tri.of(Reads.sensitive(l, m).length > 0),
                        AgentPredicates::readsBecause),
                new Named(
                        "exfil",
                        1,
                        Set.of("sideEffects", "destinations", "egress", "outputRendered", "remoteContentBlocked"),
                        "there is a way out over which {0} can send",
                        (l, m, b) -> Tri.of(Exits.channels(l, m).length > 0),
                        AgentPredicates::exitBecause),
                new Named(
                        "remembers",
                        1,
                        Set.of("memoryPersistent", "memoryScope"),
                        "{0} remembers across sessions",
                        AgentPredicates::remembers,
                        AgentPredicates::remembersBecause),
                new Named(
                        "relied",
                        1,
                        Set.of("outputReliedOn", "outputAudience"),
                        "people or systems act on what {0} says",
                        (l, m, b) -> relied(l, m),
                        AgentPredicates::reliedBecause),
                new Named(
                        "freelyActs",
                        1,
                        Set.of("sideEffects", "approval"),
                        "{0} can act without anybody approving",
                        (l, m, b) -> Tri.of(unapproved(l, m) >= 0),
                        Named.PLAIN),
                new Named(
                        "movesMoney",
                        1,
                        Set.of("sideEffects", "approval"),
                        "{0} can move money or things without anybody approving",
                        (l, m, b) -> Tri.of(harmful(l, m)),
                        Named.PLAIN),
                new Named(
                        "agentLoop",
                        1,
                        Set.of(),
                        "{0} takes part in a loop of agents or plans its own steps",
                        (l, m, b) -> Tri.of(loop(l, m)),
                        Named.PLAIN),
                new Named(
                        "approved",
                        1,
                        Set.of("approval"),
                        "a person approves what {0} does",
                        (l, t, b) -> l.approvals().of(t),
                        (l, t, b, truth) -> truth == Tri.TRUE
                                ? Answers.yes(Answers.stated(l, t, "approval"))
                                : Answers.no(
                                        "nobody approves what " + l.index().name(t) + " does",
                                        t,
                                        "approval",
                                        FactValue.of("required"))),
                new Named(
                        "addressed",
                        1,
                        Set.of("contentTrust"),
                        "people can write to {0} directly",
                        (l, m, b) -> Tri.of(Addresses.direct(l, m)),
                        Addresses::because),
                new Named(
                        "cascades",
                        1,
                        Set.of(),
                        "what {0} says is passed on through further agents",
                        (l, m, b) -> Tri.of(cascades(l, m)),
                        Named.PLAIN),
                new Named(
                        "alone",
                        1,
                        Set.of(),
                        "{0} works alone",
                        (l, m, b) -> Tri.of(l.groups().members(m).length == 1),
                        Named.PLAIN),
                new Named(
                        "coding",
                        1,
                        Set.of(),
                        "what {0} writes ends up in code or packages",
                        (l, m, b) -> Tri.of(Coding.reaches(l, m)),
                        Named.PLAIN));
    }

    private static int taintedMember(Landscape l, int m) {
        if (l.content().tainted(m)) {
            return m;
        }
        for (int member : l.groups().members(m)) {
            if (l.content().tainted(member)) {
                return member;
            }
        }
        return -1;
    }

    private static Explanation taintedBecause(Landscape l, int m, int b, Tri truth) {
        int member = taintedMember(l, m);
        if (member < 0) {
            return Answers.no(
                    "no content that outsiders can write reaches " + l.index().name(m),
                    m,
                    "untrustedWriters",
                    FactValue.of(true));
        }
        Explanation e = MindPredicates.taintedBecause(l, member, b, Tri.TRUE);
        long tainted = Arrays.stream(l.groups().members(m))
                .filter(l.content()::tainted)
                .count();
        return tainted == 1 ? e : Explanation.holds(Set.of(), e.roles(), e.path());
    }

    private static Explanation readsBecause(Landscape l, int m, int b, Tri truth) {
        int[] stores = Reads.sensitive(l, m);
        if (truth == Tri.FALSE) {
            return Explanation.fails(
                    l.index().name(m) + " reads nothing that is known to be sensitive",
                    List.of(List.of(Change.of(m, "dataClasses", FactValue.of(List.of("confidential"))))));
        }
        Set<At> needs = stores.length == 1
                ? union(Answers.stated(l, stores[0], "dataClasses"), Set.of(At.exists(stores[0])))
                : Set.of();
        return Explanation.holds(needs, Map.of("store", stores[0]), List.of());
    }

    private static Explanation exitBecause(Landscape l, int m, int b, Tri truth) {
        if (truth == Tri.FALSE) {
            return Explanation.fails(
                    "there is no way out over which " + l.index().name(m) + " could send what it reads",
                    List.of(
                            List.of(Change.appears("tool", m, "sideEffects", FactValue.of(List.of("send")))),
                            List.of(Change.of(m, "outputRendered", FactValue.of("markdown")))));
        }
        int[] exits = Exits.channels(l, m);
        int first = exits[0];
        for (int exit : exits) {
            first = sends(l, exit) && !sends(l, first) ? exit : first;
        }
        Set<At> needs =
                exits.length == 1 ? union(Answers.stated(l, first, "sideEffects"), Set.of(At.exists(first))) : Set.of();
        boolean otherwise = exits.length == 1
                && (l.word(first, Landscape.key("destinations")) != null
                        || l.word(first, Landscape.key("outputRendered")) != null
                        || l.content().foreign(first));
        List<Integer> path = l.actions().acts(m, first) ? l.actions().path(m, first) : List.of(m, first);
        return Explanation.holds(otherwise ? Set.of(At.exists(first)) : needs, Map.of("channel", first), path);
    }

    private static boolean sends(Landscape l, int c) {
        return l.has(c, Landscape.key("sideEffects"), Set.of("send", "exec")) == Tri.TRUE;
    }

    private static Set<At> union(Set<At> a, Set<At> b) {
        Set<At> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    static Tri remembers(Landscape l, int m, int b) {
        Tri stated = l.flag(m, PERSISTENT);
        String scope = l.word(m, SCOPE);
        if (stated != Tri.UNKNOWN) {
            return stated;
        }
        for (int model : l.minds().models(m)) {
            if (l.flag(model, PERSISTENT) == Tri.FALSE) {
                return Tri.FALSE;
            }
        }
        if (scope != null && l.facts().stated(m, SCOPE)) {
            return Tri.of(!scope.equals("session"));
        }
        int[] memories = DataRelations.memories(l, m);
        if (memories.length > 0) {
            Tri any = Tri.FALSE;
            for (int memory : memories) {
                boolean session = l.is(memory, SCOPE, "session") || l.flag(memory, PERSISTENT) == Tri.FALSE;
                any = any.or(Tri.of(!session));
            }
            return any;
        }
        return Tri.UNKNOWN;
    }

    private static Explanation remembersBecause(Landscape l, int m, int b, Tri truth) {
        int[] memories = DataRelations.memories(l, m);
        return switch (truth) {
            case TRUE -> {
                boolean stated = l.flag(m, PERSISTENT) == Tri.TRUE;
                Set<At> needs = stated && memories.length == 0
                        ? Answers.stated(l, m, "memoryPersistent")
                        : !stated && memories.length == 1 && l.word(m, SCOPE) == null
                                ? Set.of(At.exists(memories[0]))
                                : Set.of();
                yield Explanation.holds(
                        needs,
                        memories.length == 0 ? Map.of() : Map.of("memory", memories[0]),
                        memories.length == 0 ? List.of() : List.of(m, memories[0]));
            }
            case FALSE ->
                Answers.no(
                        l.index().name(m) + " keeps nothing between sessions",
                        m,
                        "memoryPersistent",
                        FactValue.of(true));
            case UNKNOWN ->
                Answers.unknown(
                        "nobody says whether " + l.index().name(m) + " remembers across sessions",
                        m,
                        "memoryPersistent",
                        FactValue.of(true));
        };
    }

    static Tri relied(Landscape l, int m) {
        Tri stated = l.flag(m, RELIED);
        if (stated != Tri.UNKNOWN) {
            return stated;
        }
        String audience = l.word(m, AUDIENCE);
        if (audience == null) {
            return Tri.UNKNOWN;
        }
        return Tri.of(!audience.equals("caller"));
    }

    private static Explanation reliedBecause(Landscape l, int m, int b, Tri truth) {
        return switch (truth) {
            case TRUE -> Answers.yes();
            case FALSE ->
                Answers.no(
                        "nobody relies on what " + l.index().name(m) + " says",
                        m,
                        "outputReliedOn",
                        FactValue.of(true));
            case UNKNOWN -> Answers.unknown("", m, "outputReliedOn", FactValue.of(true));
        };
    }

    private static int unapproved(Landscape l, int m) {
        for (int t : l.actions().effects(m)) {
            if (l.approvals().of(t) != Tri.TRUE) {
                return t;
            }
        }
        return -1;
    }

    private static boolean harmful(Landscape l, int m) {
        for (int t : l.actions().effects(m)) {
            boolean harms =
                    l.has(t, Landscape.key("sideEffects"), Set.of("pay", "physical", "delete", "exec")) == Tri.TRUE;
            if (harms && l.approvals().of(t) != Tri.TRUE) {
                return true;
            }
        }
        return false;
    }

    private static boolean loop(Landscape l, int m) {
        if (l.index().isA(m, "orchestrator") && l.actions().acts(m).length > 0) {
            return true;
        }
        Digraph forward = l.calls().forward();
        for (int e = forward.begin(m); e < forward.end(m); e++) {
            int t = forward.target(e);
            boolean same = t != m
                    && l.calls().components().of(t) == l.calls().components().of(m);
            if (same && (l.minds().is(t) || l.kind(t).queue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean cascades(Landscape l, int m) {
        int[] members = l.groups().members(m);
        if (members.length >= HUBS) {
            return true;
        }
        boolean effect = false;
        for (int member : members) {
            effect |= l.actions().effects(member).length > 0;
        }
        return members.length > 1 && effect;
    }
}
