package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.graph.Digraph;
import dev.vedette.engine.graph.IntSet;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What can be said of the conventional parts: doors, stores, owners, secrets. */
final class PlatformPredicates {

    private static final int OWNER = Landscape.key("owner");
    private static final int TENANCY = Landscape.key("tenancy");
    private static final int CLASSES = Landscape.key("dataClasses");
    private static final int VERB = Landscape.key("verb");
    private static final int EXPOSED = Landscape.key("internetExposed");
    private static final Set<String> FILE_WORDS = Set.of(
            "document",
            "file",
            "upload",
            "pdf",
            "image",
            "picture",
            "video",
            "attachment",
            "photo",
            "archive",
            "paper");

    /** How many components a store may feed before those that think with it count as far away. */
    private static final int NEAR = 64;

    private static final Set<String> STAFF =
            Set.of("console", "admin", "administration", "backoffice", "office", "support", "cli", "kubectl", "pod");
    private static final Set<String> TALK =
            Set.of("recording", "transcript", "conversation", "chat", "dialogue", "call");

    private static final Set<String> RUNNERS = Set.of(
            "notebook", "ml-workspace", "gpu-cluster", "k8s-cluster", "vm", "batch-job", "training-job", "ci-cd");

    private static final Set<String> CRITICAL = Set.of(
            "code-repository",
            "ci-cd",
            "model-registry",
            "container-registry",
            "k8s-cluster",
            "secret-store",
            "prompt-store",
            "dataset",
            "training-job",
            "config-store",
            "policy-engine",
            "identity-provider",
            "vm",
            "labeling-tool");

    private PlatformPredicates() {}

    static List<Named> all() {
        return List.of(
                new Named(
                        "supplied",
                        1,
                        Set.of("owner"),
                        "somebody else operates {0}",
                        PlatformPredicates::supplied,
                        PlatformPredicates::suppliedBecause),
                new Named(
                        "multiTenant",
                        1,
                        Set.of("tenancy"),
                        "several organisations share {0}",
                        PlatformPredicates::shared,
                        (l, x, b, truth) -> truth == Tri.UNKNOWN
                                ? Answers.unknown("", x, "tenancy", FactValue.of("multi"))
                                : truth == Tri.TRUE
                                        ? Answers.yes(Answers.stated(l, x, "tenancy"))
                                        : Answers.no("", x, "tenancy", FactValue.of("multi"))),
                new Named(
                        "conventional",
                        1,
                        Set.of(),
                        "{0} is an ordinary part with no model behind it",
                        (l, x, b) -> Tri.of(!ai(l).get(x) && !l.kind(x).external()),
                        Named.PLAIN),
                new Named(
                        "frontDoor",
                        1,
                        Set.of(),
                        "{0} is where requests from outside arrive",
                        (l, x, b) -> Tri.of(frontDoor(l, x)),
                        Named.PLAIN),
                new Named(
                        "filtersOnly",
                        1,
                        Set.of(),
                        "{0} only filters and routes",
                        (l, x, b) -> Tri.of(l.kind(x).edge() && !l.index().isA(x, "web-app")),
                        Named.PLAIN),
                new Named("serves", 1, Set.of(), "{0} is a service", (l, x, b) -> Tri.of(service(l, x)), Named.PLAIN),
                new Named(
                        "keeps",
                        1,
                        Set.of(),
                        "{0} is a store",
                        (l, x, b) -> Tri.of(l.kind(x).store()),
                        Named.PLAIN),
                new Named(
                        "person",
                        1,
                        Set.of(),
                        "{0} is a person",
                        (l, x, b) -> Tri.of(l.kind(x).person()),
                        Named.PLAIN),
                new Named(
                        "outsider",
                        1,
                        Set.of("contentTrust"),
                        "{0} is from outside the organisation",
                        (l, x, b) -> Tri.of(l.trust().outsider(l, x)),
                        Named.PLAIN),
                new Named(
                        "insider",
                        1,
                        Set.of("contentTrust"),
                        "{0} belongs to the organisation",
                        (l, x, b) -> Tri.of(l.kind(x).person() && l.trust().level(x) > Trust.UNTRUSTED),
                        Named.PLAIN),
                new Named(
                        "outside",
                        1,
                        Set.of("owner"),
                        "{0} is a service outside the organisation",
                        (l, x, b) -> Tri.of(l.kind(x).external() || Trust.foreignZone(l, x)),
                        Named.PLAIN),
                new Named(
                        "ownZone",
                        1,
                        Set.of("owner"),
                        "{0} lies in a boundary of your own",
                        (l, x, b) -> Tri.of(l.index().zone(x) != null
                                && !Trust.foreignZone(l, x)
                                && !(l.facts().stated(x, OWNER) && !l.is(x, OWNER, "self"))),
                        Named.PLAIN),
                new Named(
                        "publicPage",
                        1,
                        Set.of(),
                        "{0} is a page or chat meant for everybody",
                        (l, x, b) ->
                                Tri.of((l.index().isA(x, "web-app") || l.minds().is(x))
                                        && l.trust().outsidersReach(x)
                                        && !ModelPredicates.onDevice(l, x)),
                        Named.PLAIN),
                new Named(
                        "backOffice",
                        1,
                        Set.of(),
                        "{0} is a tool for staff or administrators",
                        (l, x, b) -> Tri.of(l.index().words(x).stream().anyMatch(STAFF::contains)),
                        Named.PLAIN),
                new Named(
                        "logs",
                        1,
                        Set.of(),
                        "{0} keeps logs",
                        (l, x, b) -> Tri.of(l.kind(x).log()),
                        Named.PLAIN),
                new Named(
                        "recordsTalk",
                        1,
                        Set.of(),
                        "{0} keeps what people said",
                        (l, x, b) -> Tri.of(
                                l.kind(x).store() && l.index().words(x).stream().anyMatch(TALK::contains)),
                        Named.PLAIN),
                new Named(
                        "runsJobs",
                        1,
                        Set.of(),
                        "{0} runs programs that it is given",
                        (l, x, b) ->
                                Tri.of(RUNNERS.stream().anyMatch(t -> l.index().isA(x, t))
                                        || l.index().words(x).contains("job")),
                        Named.PLAIN),
                new Named(
                        "takesUpdates",
                        1,
                        Set.of(),
                        "{0} takes model updates from other parties",
                        (l, x, b) -> Tri.of(takesUpdates(l, x)),
                        Named.PLAIN),
                new Named(
                        "holdsSecrets",
                        1,
                        Set.of("dataClasses"),
                        "{0} holds logins or keys",
                        (l, x, b) -> l.has(x, CLASSES, Set.of("credentials"))
                                .and(Tri.of(!l.index().isA(x, "secret-store"))),
                        (l, x, b, truth) -> truth == Tri.TRUE
                                ? Answers.yes(Answers.stated(l, x, "dataClasses"))
                                : Answers.no("", x, "dataClasses", FactValue.of(List.of("credentials")))),
                new Named(
                        "takesFiles",
                        1,
                        Set.of("modalities"),
                        "{0} takes files from people outside",
                        (l, x, b) -> Tri.of(takesFiles(l, x)),
                        Named.PLAIN),
                new Named(
                        "feedsMind",
                        1,
                        Set.of(),
                        "what {0} holds reaches a language model",
                        (l, x, b) -> Tri.of(feedsMind(l, x)),
                        Named.PLAIN),
                new Named(
                        "feedsTraining",
                        1,
                        Set.of(),
                        "what {0} holds is used for training",
                        (l, x, b) -> Tri.of(feedsTraining(l, x)),
                        Named.PLAIN),
                new Named(
                        "queue",
                        1,
                        Set.of(),
                        "{0} is a queue",
                        (l, x, b) -> Tri.of(l.kind(x).queue()),
                        Named.PLAIN),
                new Named(
                        "queueRead",
                        1,
                        Set.of("verb"),
                        "{0} is a queue that is read from",
                        (l, x, b) -> Tri.of(l.kind(x).queue() && readFrom(l, x)),
                        Named.PLAIN),
                new Named(
                        "searchIndex",
                        1,
                        Set.of(),
                        "{0} is a search index",
                        (l, x, b) -> Tri.of(l.index().isA(x, "vector-db")
                                || l.index().isA(x, "rag-retriever")
                                || l.index().isA(x, "search-index")),
                        Named.PLAIN),
                new Named(
                        "critical",
                        1,
                        Set.of(),
                        "{0} decides what runs",
                        (l, x, b) ->
                                Tri.of(CRITICAL.stream().anyMatch(t -> l.index().isA(x, t))),
                        Named.PLAIN),
                new Named(
                        "secretService",
                        1,
                        Set.of(),
                        "{0} keeps or hands out secrets",
                        (l, x, b) -> Tri.of(secretService(l, x)),
                        Named.PLAIN),
                new Named(
                        "auditLog",
                        1,
                        Set.of(),
                        "{0} keeps records as proof",
                        (l, x, b) -> Tri.of(l.index().isA(x, "audit-log")
                                || l.index().words(x).contains("audit")),
                        Named.PLAIN),
                new Named(
                        "notifies",
                        1,
                        Set.of("sideEffects"),
                        "{0} sends notifications",
                        (l, x, b) -> Tri.of(notifies(l, x)),
                        Named.PLAIN),
                new Named(
                        "guards",
                        1,
                        Set.of(),
                        "{0} guards the way",
                        (l, x, b) -> Tri.of(l.kind(x).gate()
                                || l.index().isA(x, "guardrail")
                                || l.index().isA(x, "auth-service")),
                        Named.PLAIN));
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

    private static boolean secretService(Landscape l, int x) {
        List<String> words = l.index().words(x);
        return l.index().isA(x, "secret-store") || words.contains("vault") || words.contains("secret");
    }

    private static boolean notifies(Landscape l, int x) {
        List<String> name = l.index().words(x);
        if (name.contains("alert") || name.contains("notification") || name.contains("notifier")) {
            return true;
        }
        Digraph out = l.calls().forward();
        for (int e = out.begin(x); e < out.end(x); e++) {
            if (l.index().words(l.index().flowElement(out.tag(e))).contains("webhook")) {
                return true;
            }
        }
        return false;
    }

    private static Tri supplied(Landscape l, int x, int b) {
        if (l.kind(x).external()) {
            return Tri.TRUE;
        }
        String owner = l.word(x, OWNER);
        if (owner != null) {
            return Tri.of(!owner.equals("self"));
        }
        return Trust.foreignZone(l, x) ? Tri.TRUE : Tri.UNKNOWN;
    }

    private static Explanation suppliedBecause(Landscape l, int x, int b, Tri truth) {
        return switch (truth) {
            case TRUE -> Answers.yes(l.kind(x).external() ? Set.of() : Answers.stated(l, x, "owner"));
            case FALSE -> Answers.no("", x, "owner", FactValue.of("supplier"));
            case UNKNOWN -> Answers.unknown("", x, "owner", FactValue.of("supplier"));
        };
    }

    private static Tri shared(Landscape l, int x, int b) {
        String own = l.word(x, TENANCY);
        return own == null ? Tri.UNKNOWN : Tri.of(own.equals("multi"));
    }

    /** Everything that thinks, predicts, is acted upon by a mind or feeds training. */
    private static BitSet ai(Landscape l) {
        return l.aiParts();
    }

    private static boolean service(Landscape l, int x) {
        Types.Kind k = l.kind(x);
        return !(k.person()
                || k.store()
                || k.queue()
                || k.external()
                || k.model()
                || k.edge() && !l.index().isA(x, "web-app")
                || k.log());
    }

    /** The first component behind filters that people outside reach. */
    static boolean frontDoor(Landscape l, int x) {
        if (!service(l, x) && !l.kind(x).edge()
                || !l.trust().outsidersReach(x)
                || l.trust().level(x) == Trust.UNTRUSTED) {
            return false;
        }
        Digraph back = l.calls().backward();
        for (int e = back.begin(x); e < back.end(x); e++) {
            int caller = back.target(e);
            boolean outside = l.trust().level(caller) == Trust.UNTRUSTED || ModelPredicates.onDevice(l, caller);
            boolean filter = l.kind(caller).edge() && !l.index().isA(caller, "web-app");
            if (outside || filter && l.trust().outsidersReach(caller)) {
                return true;
            }
        }
        return l.flag(x, EXPOSED) == Tri.TRUE;
    }

    private static boolean takesFiles(Landscape l, int x) {
        if (!service(l, x)
                && !l.index().isA(x, "ingestion-pipeline")
                && !l.minds().is(x)) {
            return false;
        }
        Digraph back = l.calls().backward();
        ModelIndex index = l.index();
        for (int e = back.begin(x); e < back.end(x); e++) {
            int caller = back.target(e);
            boolean names = index.words(index.flowElement(back.tag(e))).stream().anyMatch(FILE_WORDS::contains);
            boolean outsider = l.trust().level(caller) == Trust.UNTRUSTED
                    || l.trust().outsidersReach(caller) && !service(l, caller);
            if (names && outsider) {
                return true;
            }
        }
        return false;
    }

    /** Weights or gradients that arrive from a party in another boundary, as in federated training. */
    private static boolean takesUpdates(Landscape l, int x) {
        if (!l.index().isComponent(x) || l.kind(x).person() || l.kind(x).store()) {
            return false;
        }
        Digraph back = l.calls().backward();
        for (int e = back.begin(x); e < back.end(x); e++) {
            List<String> words = l.index().words(l.index().flowElement(back.tag(e)));
            boolean update = words.contains("gradient")
                    || words.contains("update") && (words.contains("weight") || words.contains("model"));
            var here = l.index().zone(x);
            var there = l.index().zone(back.target(e));
            if (update && there != null && here != there && !l.kind(x).model() && !ModelPredicates.onDevice(l, x)) {
                return true;
            }
        }
        return false;
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

    static Set<At> exists(int x) {
        return Set.of(At.exists(x));
    }
}
