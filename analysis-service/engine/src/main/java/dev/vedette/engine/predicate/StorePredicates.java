package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;
import java.util.List;
import java.util.Set;

/** What keeps things: stores, queues, logs, indexes and secrets, and whom they feed. */
final class StorePredicates {

    private static final int CLASSES = Landscape.key("dataClasses");
    private static final int VERB = Landscape.key("verb");
    private static final Set<String> TALK =
            Set.of("recording", "transcript", "conversation", "chat", "dialogue", "call");
    /** How many components a store may feed before those that think with it count as far away. */
    private static final int NEAR = 64;

    private StorePredicates() {}

    static List<Named> all() {
        return List.of(
                Named.plain("keeps", "{0} is a store", (l, x) -> l.kind(x).store()),
                Named.plain("logs", "{0} keeps logs", (l, x) -> l.kind(x).log()),
                Named.plain(
                        "recordsTalk",
                        "{0} keeps what people said",
                        (l, x) ->
                                l.kind(x).store() && l.index().words(x).stream().anyMatch(TALK::contains)),
                new Named(
                        "holdsSecrets",
                        1,
                        Set.of("dataClasses"),
                        "{0} holds logins or keys",
                        (l, x, b) -> l.has(x, CLASSES, Set.of("credentials"))
                                .and(Tri.of(!l.index().isA(x, "secret-store"))),
                        StorePredicates::secretsBecause),
                Named.plain("feedsMind", "what {0} holds reaches a language model", (l, x) -> feedsMind(l, x)),
                Named.plain("feedsTraining", "what {0} holds is used for training", (l, x) -> feedsTraining(l, x)),
                Named.plain("queue", "{0} is a queue", (l, x) -> l.kind(x).queue()),
                Named.plain(
                        "queueRead",
                        "{0} is a queue that is read from",
                        Set.of("verb"),
                        (l, x) -> l.kind(x).queue() && readFrom(l, x)),
                Named.plain(
                        "searchIndex",
                        "{0} is a search index",
                        (l, x) -> l.index().isA(x, "vector-db")
                                || l.index().isA(x, "rag-retriever")
                                || l.index().isA(x, "search-index")),
                Named.plain("secretService", "{0} keeps or hands out secrets", (l, x) -> secretService(l, x)),
                Named.plain(
                        "auditLog",
                        "{0} keeps records as proof",
                        (l, x) -> l.index().isA(x, "audit-log")
                                || l.index().words(x).contains("audit")));
    }

    /** Remembered, because everybody who writes to a shared queue asks. */
    private static boolean readFrom(Landscape l, int queue) {
        return l.remembered(Closure.READ_FROM, queue, () -> firstReader(l, queue)).length > 0;
    }

    /** The first flow that reads from a queue, if any. */
    private static int[] firstReader(Landscape l, int queue) {
        Digraph back = l.calls().backward();
        for (int e = back.begin(queue); e < back.end(queue); e++) {
            if (l.is(l.index().flowElement(back.tag(e)), VERB, "read")) {
                return new int[] {back.tag(e)};
            }
        }
        return new int[0];
    }

    /** A secret store is made for them: no statement about it would turn it into a place where they do not belong. */
    private static Explanation secretsBecause(Landscape l, int x, int b, Tri truth) {
        if (truth == Tri.TRUE) {
            return Answers.yes(Answers.stated(l, x, "dataClasses"));
        }
        return l.index().isA(x, "secret-store")
                ? Answers.no("")
                : Answers.no("", x, "dataClasses", FactValue.of(List.of("credentials")));
    }

    private static boolean secretService(Landscape l, int x) {
        List<String> words = l.index().words(x);
        return l.index().isA(x, "secret-store") || words.contains("vault") || words.contains("secret");
    }

    private static boolean feedsMind(Landscape l, int x) {
        Digraph forward = l.content().forward();
        IntSet seen = new IntSet();
        seen.add(x);
        for (int head = 0; head < seen.size(); head++) {
            int v = seen.get(head);
            for (int e = forward.begin(v); e < forward.end(v); e++) {
                int w = forward.target(e);
                if (l.minds().is(w) || l.minds().llm(w)) {
                    return true;
                }
                if (!l.kind(w).person() && seen.size() < NEAR) {
                    seen.add(w);
                }
            }
        }
        return false;
    }

    private static boolean feedsTraining(Landscape l, int x) {
        return l.trainingParts().get(x)
                && !l.training().job(x)
                && !l.training().isModel(x)
                && DataRelations.holdsData(l, x);
    }
}
