package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Typed;
import dev.vedette.importers.gazetteer.Words;
import java.util.List;
import java.util.Set;

/** Finds that a name is another word for the part spoken of just before: "X (Y)", "X, the Y", "X is a Y", "X on Y". */
final class Aliases {

    private static final int NEAR = 10;
    private static final int BRACKET = 16;
    private static final Set<String> IN_BRACKETS = Set.of("on", "as", "in", "with", "by", "via", "at", "under");
    private static final Set<String> HOSTS =
            Set.of("k8s-cluster", "vm", "training-job", "serverless", "cloud-provider");
    private static final Set<String> PLATFORMS =
            Set.of("container-service", "function", "batch-job", "ai-platform", "workflow-engine");
    private static final Set<String> MODELS =
            Set.of("llm", "embedding-model", "model-endpoint", "vision-model", "speech-model", "classifier-model");
    private static final Set<String> SERVED = Set.of("llm", "model-endpoint", "ai-platform", "embedding-model");
    private static final Set<String> ON = phrases(
            "on|under|running under|through the|through|via the|via|from|hosted in our own|hosted in our|hosted on|hosted by|on the|in|hosted"
                    + " in|served by|running on|behind|in our|on our own|on our|in our own|as|based on");
    private static final Set<String> HOSTED = phrases(
            "on|at|under|hosted on|hosted at|hosted by|served by|running on|running under|, hosted at|, hosted by");
    private static final Set<String> KEPT_IN = phrases(
            ", which is held in|, which is stored in|, which is kept in|, which lives in|, which sits in"
                    + "|, held in|, stored in|, kept in|, a|, which is|, which is a|in a local|in our own|in a managed|in a self hosted|in a hosted|in an own|in a dedicated|in a|in an|in|on|on a|in our|based on|stored in|kept in|held in");
    private static final Set<String> FOR =
            phrases("for their|for its|for the|for|as|as a|as its|as their|as our|as the");
    private static final Set<String> IS = phrases(
            "is a|is an|is the|is our|is|was a|are|is based on|is built on|is built with|is implemented as|is implemented"
                    + " with|is realised as|is realized as|is called|runs as a|runs as|is just a|is simply a|is actually a|is"
                    + " in fact a|is implemented in|is powered by|was built in|was built with|is built in|, built with|, built"
                    + " on|, based on|built with|built on|based on|, which was built in|, which is built with|, which is"
                    + " a|, which is an|, which is the|, which is our|, which runs as|made with|, made with|written with");
    /** Words between a model and who serves it. */
    private static final Set<String> LINKS = Set.of(
            "on",
            "through",
            "via",
            "from",
            "in",
            "at",
            "by",
            "behind",
            "hosted",
            "served",
            "running",
            "runs",
            "run",
            "deployed",
            "which",
            "that",
            "we",
            "is",
            "are",
            "reach",
            "reached",
            "access",
            "accessed",
            "call",
            "called",
            "use",
            "used",
            "using",
            "provided",
            "offered",
            "operated",
            "the",
            "our",
            "own",
            "a",
            "an",
            "self",
            "managed",
            "ourselves",
            ",",
            "(",
            "model",
            "models",
            "api",
            "it",
            "consumed",
            "over",
            "instances",
            "instance",
            "serve",
            "get",
            "both",
            "locally",
            "internally",
            "with",
            "to",
            "version",
            "its",
            "their",
            "connected",
            "'s",
            "for",
            "serving",
            "serves",
            "hosting",
            "hosts",
            "loaded",
            "loads",
            "as");

    private static final Set<String> SERVES = Set.of(
            "on", "through", "via", "from", "at", "by", "behind", "in", "served", "hosted", "using", "with", "(", "for",
            "'s", "call", "reach", "access", "serving", "serves", "running", "runs", "hosting", "hosts", "loads");

    private final Cast cast;
    private final Vocabulary types = Vocabulary.standard();

    Aliases(Cast cast) {
        this.cast = cast;
    }

    /** What the brackets say that stand right behind a part: "(Bot Framework, runs as an Azure Function)". */
    private Entity described(Scan s, int at, Typed typed) {
        if (typed == null || !typed.facts().containsKey("product")) {
            return null;
        }
        int open = at - 1;
        while (open > 0
                && open > at - BRACKET
                && !s.word(open).equals("(")
                && !s.word(open).equals(")")) {
            open--;
        }
        Mention m = open > 0 && s.word(open).equals("(") ? s.mentionAt[open - 1] : null;
        for (int close = open - 1;
                m == null
                        && s.sentence.kind() == Stretch.Kind.ROW
                        && s.word(close).equals(")");
                close--) {
            while (close > 0 && !s.word(close).equals("(")) {
                close--;
            }
            m = close > 0 ? s.mentionAt[close - 1] : null;
        }
        boolean runs = IN_BRACKETS.contains(s.word(at - 1))
                || Lexemes.standard().is("determiner", s.word(at - 1)) && IN_BRACKETS.contains(s.word(at - 2));
        boolean platform =
                PLATFORMS.contains(typed.type()) || SERVED.contains(typed.type()) || HOSTS.contains(typed.type());
        if (m != null && s.sentence.kind() == Stretch.Kind.ROW && m.from() == 0 && !Naming.person(m.entity())) {
            boolean first = open == m.to() && !m.entity().nameFacts().containsKey("product") && kin(typed, m.entity());
            if (first) {
                merge(s.word(at), typed, m.entity());
            }
            return first || platform || kin(typed, m.entity()) ? m.entity() : null;
        }
        boolean fits =
                m != null && !Naming.person(m.entity()) && !types.isA(m.entity().type(), "data-store");
        return fits && runs && platform ? m.entity() : null;
    }

    private boolean kin(Typed typed, Entity e) {
        return e.confidence() <= 0.75
                || types.isA(typed.type(), e.type())
                || types.isA(e.type(), typed.type())
                || types.isA(typed.type(), "data-store") && types.isA(e.type(), "data-store");
    }

    /** The part that a name at a place is another word for, or {@code null}. */
    Entity of(Scan s, String name, int at, Typed typed) {
        Entity whole = described(s, at, typed);
        if (whole != null) {
            cast.learn(name, whole);
            return whole;
        }
        Mention mention = adjacent(s, at);
        if (mention == null) {
            return null;
        }
        Entity before = mention.entity();
        String gap = gap(s, mention.to(), at);
        if (mention.possessor()) {
            return typed != null && serves(before, typed, name, gap) ? merge(name, typed, before) : null;
        }
        if (!same(s, name, at, typed, mention, gap)) {
            return null;
        }
        return merge(name, typed, before);
    }

    private boolean same(Scan s, String name, int at, Typed typed, Mention mention, String gap) {
        Entity before = mention.entity();
        boolean calledSo = gap.endsWith("called") || gap.endsWith("named");
        if (typed == null && MODELS.contains(before.type()) && s.token(at).capital() && HOSTED.contains(gap)) {
            return true;
        }
        if (typed == null) {
            boolean people = Naming.person(before) && (gap.isEmpty() || gap.equals(",") && closes(s, at, name, ","));
            return calledSo || people || gap.equals("(") && closes(s, at, name, ")") && !Naming.person(before);
        }
        boolean related = types.isA(typed.type(), before.type()) || types.isA(before.type(), typed.type());
        boolean product = typed.facts().containsKey("product");
        boolean model = MODELS.contains(before.type()) && SERVED.contains(typed.type());
        boolean stores = types.isA(typed.type(), "data-store")
                && (types.isA(before.type(), "data-store")
                        || before.type().equals("audit-log")
                        || before.type().equals("monitoring"));
        boolean item = mention.from() == 0
                && s.sentence.kind() == Stretch.Kind.ITEM
                && Set.of(":", ": a", ": an", ": our", ": the", "--", "-- a", "-- an")
                        .contains(gap);
        if (item
                && !Naming.person(before)
                && !types.isA(typed.type(), "person")
                && (related
                        || model
                        || stores
                        || PLATFORMS.contains(typed.type())
                        || acts(typed.type()) && acts(before.type()))) {
            return true;
        }
        boolean extension = Lexemes.standard().noun("extension", typed.matched())
                && types.isA(before.type(), "database")
                && Set.of("with", "with the", "(", "and", "+", ",", "using", "plus")
                        .contains(gap);
        if (extension) {
            return true;
        }
        if (stores && FOR.contains(gap)) {
            before.type(typed.type(), Math.max(0.97, before.confidence()) + 0.001);
            return true;
        }
        boolean bracket = gap.equals("(") && (related || model || stores || before.confidence() < 0.95 && product);
        boolean from = related
                && product
                && Set.of("from", "by", "based on", "built on", "of").contains(gap)
                && !before.nameFacts().containsKey("product");
        boolean appositive = Set.of(", the", ", a", ", an", ", our").contains(gap)
                && (related || acts(typed.type()) && acts(before.type()) && !Naming.person(before));
        boolean keptIn = stores && product && !before.nameFacts().containsKey("product") && KEPT_IN.contains(gap);
        boolean platform = product
                && ON.contains(gap)
                && PLATFORMS.contains(typed.type())
                && !Naming.person(before)
                && !before.type().equals(typed.type());
        return calledSo
                || from
                || bracket
                || appositive && endsAppositive(s, at, name, mention)
                || model && ON.contains(gap)
                || keptIn
                || platform
                || copula(gap, typed, before)
                || serves(before, typed, name, gap);
    }

    /** "the gateway is a Node service": never two products, never a person. */
    private boolean copula(String gap, Typed typed, Entity before) {
        if (!IS.contains(gap.replaceFirst("^, ", ""))
                        && !IS.contains(gap.replaceFirst(" (?:the|a|an|our)$", ""))
                        && !IS.contains(gap)
                || Naming.person(before)
                || types.isA(typed.type(), "person")) {
            return false;
        }
        boolean products =
                typed.facts().containsKey("product") && before.nameFacts().containsKey("product");
        boolean made =
                gap.contains("based") || gap.contains("built") || gap.contains("implemented") || gap.contains("made");
        boolean kin = types.isA(typed.type(), before.type())
                || types.isA(before.type(), typed.type())
                || types.isA(typed.type(), "data-store") && types.isA(before.type(), "data-store")
                || acts(typed.type()) && acts(before.type());
        return !products && (kin || made && acts(before.type()));
    }

    private boolean acts(String type) {
        return types.isA(type, "compute")
                || types.isA(type, "agent")
                || Set.of("service", "web-app", "api-gateway", "orchestrator", "workflow-engine", "component")
                        .contains(type);
    }

    /** A model and the platform that serves it, in either order: "Claude, which we reach through Bedrock". */
    private boolean serves(Entity before, Typed typed, String name, String gap) {
        boolean provider = provider(typed);
        boolean providerBefore = provider(Cast.typed(before.name()));
        boolean models = types.isA(before.type(), "model")
                || before.type().equals("ai-platform")
                || before.type().equals("model-endpoint");
        boolean modelNow = types.isA(typed.type(), "model")
                || typed.type().equals("ai-platform")
                || typed.type().equals("model-endpoint");
        if (provider == providerBefore || !models || !modelNow) {
            return false;
        }
        boolean link = false;
        for (String w : gap.split(" ")) {
            if (!LINKS.contains(w) && !w.isEmpty() && !Character.isDigit(w.charAt(0))) {
                return false;
            }
            link |= SERVES.contains(w);
        }
        return link;
    }

    private static boolean provider(Typed typed) {
        return typed != null
                && (typed.type().equals("ai-platform")
                        || typed.type().equals("model-endpoint")
                        || Lexemes.standard().noun("model-provider", typed.matched()));
    }

    private Entity merge(String name, Typed typed, Entity before) {
        if (typed != null) {
            before.facts(typed.facts());
            boolean served =
                    provider(Cast.typed(before.name())) && !provider(typed) && Vocabularies.model(typed.type());
            boolean finer = served
                    || before.confidence() <= 0.5
                    || types.isA(typed.type(), before.type())
                    || types.isA(typed.type(), "data-store")
                            && types.isA(before.type(), "data-store")
                            && before.confidence() < typed.confidence();
            before.type(finer ? typed.type() : before.type(), finer ? typed.confidence() + 0.01 : before.confidence());
            if (typed.facts().containsKey("product")) {
                cast.learnQuietly(typed.facts().get("product").text(), before);
            }
        }
        cast.learn(name, before);
        return before;
    }

    /** The mention that ends just before a place, with only a few linking words or a bracket between, or {@code null}. */
    private static Mention adjacent(Scan s, int at) {
        for (int i = at - 1; i >= 0 && i >= at - NEAR; i--) {
            Mention m = s.mentionAt[i];
            if (m != null
                    && !(m.pronoun()
                            && i > 0
                            && s.mentionAt[i - 1] == null
                            && s.word(i - 1).equals("behind"))) {
                return m;
            }
            String w = s.word(i);
            if (w.equals(".") || w.equals(";") || w.equals("and") || w.equals("->") || w.equals("<-")) {
                return null;
            }
        }
        return null;
    }

    private static boolean closes(Scan s, int at, String name, String mark) {
        return s.word(at + Words.of(name).size()).equals(mark);
    }

    private static boolean endsAppositive(Scan s, int at, String name, Mention mention) {
        Entity before = mention.entity();
        boolean definite = Set.of("the", "our", "'s", "its").contains(s.word(mention.from() - 1))
                && s.word(at - 1).startsWith("a");
        boolean sameHead = Cast.key(before.name())
                .endsWith(Cast.key(name).substring(Cast.key(name).lastIndexOf(' ') + 1));
        String next = s.word(at + Words.of(name).size());
        Lexemes.VerbForm form = Lexemes.standard().verb(next);
        boolean runs = form != null && form.form() == Lexemes.Form.ING;
        return Lexemes.standard().is("preposition", next) && (sameHead || definite)
                || runs && definite
                || List.of(",", "", ".", "that", "which", "we", "you", ")").contains(next)
                || form != null && form.form() == Lexemes.Form.PAST;
    }

    private static String gap(Scan s, int from, int at) {
        StringBuilder b = new StringBuilder();
        for (int k = from; k < at; k++) {
            String w = s.word(k);
            boolean version = b.isEmpty() && Character.isDigit(w.charAt(0));
            boolean closing = b.isEmpty() && w.equals(")") || w.equals("\"");
            if (!version
                    && !closing
                    && !(b.isEmpty() && (w.equals("model") || w.equals("models") || w.equals("instances")))) {
                b.append(b.isEmpty() ? "" : " ").append(w);
            }
        }
        return b.toString();
    }

    private static Set<String> phrases(String joined) {
        return Set.of(joined.split("\\|"));
    }
}
