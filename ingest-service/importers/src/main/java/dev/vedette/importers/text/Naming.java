package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.gazetteer.Typed;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what a noun phrase names: a known part, a new one, an alias of the one before, or nothing. */
final class Naming {

    private static final Set<String> PLAIN_CAPITALS = Set.of(
            "http",
            "https",
            "tls",
            "mtls",
            "ssl",
            "api",
            "apis",
            "rest",
            "json",
            "xml",
            "sql",
            "pdf",
            "url",
            "urls",
            "onnx",
            "id",
            "ids",
            "oidc",
            "oauth",
            "saml",
            "sso",
            "ai",
            "ml",
            "rag",
            "vpn",
            "ssh",
            "html",
            "csv",
            "tcp",
            "udp",
            "jwt",
            "python",
            "java",
            "javascript",
            "typescript",
            "rust",
            "english",
            "german",
            "french",
            "eu",
            "us",
            "uk",
            "gdpr",
            "phi",
            "pii",
            "pan",
            "iam",
            "rbac",
            "acl",
            "acls",
            "cpu",
            "ram",
            "iot",
            "it",
            "hr",
            "ceo",
            "atlas",
            "owasp",
            "mcp",
            "european",
            "american",
            "germany",
            "europe",
            "web",
            "tokens",
            "token",
            "odata",
            "soap",
            "graphql",
            "grpc",
            "mqtt",
            "usd",
            "eur",
            "iso",
            "pytorch",
            "tensorflow",
            "scikit",
            "cuda",
            "linux",
            "windows",
            "markdown",
            "yaml",
            "lora",
            "mfa",
            "knn",
            "k",
            "nn",
            "atlassian",
            "microsoft",
            "google",
            "amazon",
            "apple",
            "meta",
            "pod",
            "todo",
            "faq",
            "ip",
            "dns",
            "nat",
            "approle",
            "a2a",
            "sdk",
            "cli");
    private static final Set<String> BUILT_WITH = Set.of("in", "with", "on", "using", "by", "of", "from");
    private static final Set<String> FRAMEWORKS = Set.of("service", "web-app", "orchestrator");
    private static final Set<String> PLATFORMS =
            Set.of("container-service", "function", "batch-job", "ai-platform", "workflow-engine");
    private static final Set<String> VAGUE_PEOPLE = Set.of(
            "person",
            "people",
            "human",
            "humans",
            "individual",
            "owner",
            "someone",
            "everyone",
            "everybody",
            "public",
            "management",
            "sender",
            "senders",
            "reader",
            "readers",
            "child",
            "children");

    private final Cast cast;
    private final boolean knowsAll;
    private final boolean change;
    private final Set<String> midCapitals;
    private final Gazetteer gazetteer = Gazetteer.standard();
    /** Kind of the things that a list behind a colon names ("four MCP servers: ..."), or {@code null}. */
    private Typed category;
    /** Who the running text speaks about; set by the reader after each clause. */
    Entity subject;

    Naming(Cast cast, boolean knowsAll, boolean change, Set<String> midCapitals) {
        this.cast = cast;
        this.knowsAll = knowsAll;
        this.change = change;
        this.midCapitals = midCapitals;
    }

    void sentence() {
        category = null;
    }

    void category(Scan s, List<String> words, int colon) {
        int end = colon;
        while (end > 0 && (s.verbAt[end - 1] != null || !VerbFinder.plural(words.get(end - 1))) && colon - end < 3) {
            end--;
        }
        int from = Math.max(0, end - 3);
        category = end > from && VerbFinder.plural(words.get(end - 1))
                ? gazetteer
                        .headEnding(words.subList(from, end), end - from)
                        .map(Gazetteer.Found::typed)
                        .filter(t -> t.confidence() >= 0.85)
                        .orElse(null)
                : null;
    }

    boolean knowsAll() {
        return knowsAll;
    }

    Map.Entry<Entity, Integer> knownAt(Scan s, List<String> words, int i, int end) {
        Map.Entry<Entity, Integer> found = cast.startingAt(words.subList(0, end), i);
        if (found == null) {
            return null;
        }
        int to = i + found.getValue();
        boolean capital = s.token(i).capital() && i > 0;
        if (found.getValue() == 1 && !capital && (!found.getKey().known() || compound(s, to))) {
            return null;
        }
        if (found.getValue() == 1
                && capital
                && s.token(to) != null
                && s.token(to).capital()
                && s.token(to).isWord()) {
            return null;
        }
        if (s.token(to) != null && s.token(to).glued()) {
            return null;
        }
        return new SimpleEntry<>(found.getKey(), found.getValue());
    }

    /** Whether the next word goes on with the noun phrase ("customer data"). */
    private static boolean compound(Scan s, int to) {
        Token next = s.token(to);
        return next != null
                && next.isWord()
                && !Lexemes.standard().functionWord(next.word())
                && (next.glued() || !likelyVerb(s, to));
    }

    /** "customer records" is a compound unless an article follows; "clerk sees" is not. */
    private static boolean likelyVerb(Scan s, int at) {
        Lexemes.VerbForm form = Lexemes.standard().verb(s.word(at));
        return form != null
                && !VerbFinder.compoundNoun(s, at)
                && (!Finder.NOUNY.contains(form.lemma()) || Lexemes.standard().functionWord(s.word(at + 1)));
    }

    /** First token of the capitalised name in a run of nouns, or -1. */
    int capitalFrom(Scan s, int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = s.token(i);
            if (!t.capital() || PLAIN_CAPITALS.contains(t.word()) && !nextCapital(s, i, to)) {
                continue;
            }
            boolean initial =
                    i == 0 || !s.token(i - 1).isWord() && Set.of(":", "(", "\"").contains(s.word(i - 1)) && false;
            if (!initial || nextCapital(s, i, to) || midCapitals.contains(t.raw()) || distinct(t.raw())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean nextCapital(Scan s, int i, int to) {
        Token next = s.token(i + 1);
        return i + 1 < to && next.isWord() && next.capital();
    }

    /** GPT-4o, DynamoDB, WAF: not an ordinary word that begins a sentence. */
    private static boolean distinct(String raw) {
        for (int i = 1; i < raw.length(); i++) {
            if (Character.isUpperCase(raw.charAt(i)) || Character.isDigit(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    boolean reallyProduct(Scan s, int i, Gazetteer.Found found) {
        Token t = s.token(i);
        String key = found.typed().matched();
        boolean lower = !t.capital() && !distinct(t.raw());
        boolean ownLower =
                !found.name().isEmpty() && Character.isLowerCase(found.name().charAt(0));
        if (Lexemes.standard().ambiguous(key)) {
            return t.capital()
                    && (i > 0
                            || midCapitals.contains(t.raw())
                            || s.word(i + found.words()).equals("->")
                            || s.word(i + found.words()).equals("+"));
        }
        if (lower) {
            return ownLower && key.length() > 2
                    || found.words() > 1
                    || !found.name().isEmpty()
                            && key.length() > 4
                            && found.name().equalsIgnoreCase(key);
        }
        return true;
    }

    /** Where the name that starts at {@code start} ends: its capitals, then a noun that says what it is. */
    int properEnd(Scan s, List<String> words, int start, int to, int product, Set<String> belongings) {
        int end = start;
        for (int i = start; i < to; i++) {
            if (s.token(i).capital()
                    || Character.isDigit(words.get(i).charAt(0))
                    || i > start && s.token(i).glued()) {
                end = i + 1;
            }
        }
        if (product >= 0) {
            var found = gazetteer.productAt(words.subList(0, to), product);
            end = Math.max(end, product + found.map(Gazetteer.Found::words).orElse(1));
        }
        int best = end;
        for (int e = end + 1; e <= to && e - end <= 3; e++) {
            String last = words.get(e - 1);
            List<String> name = words.subList(start, e);
            if (!belongings.contains(last)
                    && gazetteer.headEnding(name, name.size()).isPresent()) {
                best = e;
            }
        }
        return best;
    }

    /** Whether words before a weak head make it a name of its own: "moderation API" but not "the other system". */
    boolean specific(List<String> run) {
        int head = gazetteer
                .headEnding(run, run.size())
                .map(Gazetteer.Found::words)
                .orElse(0);
        String last = run.getLast();
        boolean kind = Set.of(
                        "service",
                        "server",
                        "api",
                        "database",
                        "store",
                        "gateway",
                        "tool",
                        "model",
                        "job",
                        "index",
                        "cluster",
                        "app",
                        "console",
                        "portal",
                        "registry",
                        "classifier",
                        "detector",
                        "filter",
                        "proxy",
                        "repository",
                        "engine",
                        "queue",
                        "sandbox",
                        "scheduler",
                        "bucket",
                        "plugin",
                        "connector",
                        "runner",
                        "interface",
                        "editor",
                        "cache",
                        "system")
                .contains(last);
        return run.size() > head && kind && !Lexemes.standard().functionWord(run.get(run.size() - head - 1));
    }

    Entity pronoun(Scan s, int i) {
        String w = s.word(i);
        if (w.equals("she") || w.equals("he") || w.equals("him")) {
            return cast.lastMentioned(e -> person(e));
        }
        boolean thing = w.equals("it") || w.equals("itself");
        boolean several = w.equals("they") || w.equals("them");
        if (!thing && !several) {
            return null;
        }
        boolean verbYet = !s.verbs.isEmpty();
        if (!s.mentions.isEmpty() && verbYet) {
            for (Mention m : s.mentions) {
                if (!m.possessor() && (several || !person(m.entity()))) {
                    return m.entity();
                }
            }
        }
        if (subject != null && (several || !person(subject))) {
            return subject;
        }
        return cast.lastMentioned(e -> several || !person(e));
    }

    static boolean person(Entity e) {
        return Vocabulary.standard().isA(e.type(), "person");
    }

    /** A new part, or the part that this name is another word for, or {@code null}. */
    Entity introduce(Scan s, String name, int at, boolean proper, String det) {
        Typed typed = Cast.typed(name);
        Entity before = adjacent(s, at);
        if (before != null) {
            Entity same = sameAs(s, name, at, typed, before);
            if (same != null) {
                return same;
            }
        }
        boolean ours = s.word(at - 1).equals("our")
                || s.word(at - 2).equals("our")
                || s.word(at - 3).equals("our");
        if (!proper
                && ours
                && (s.word(at - 2).equals("of")
                        || s.word(at - 3).equals("of")
                        || s.word(at - 4).equals("of"))) {
            return null;
        }
        if (knowsAll && !change) {
            return stranger(name, typed);
        }
        if (cast.full() || !acceptable(s, name, at, proper, det, typed)) {
            return null;
        }
        Entity e = cast.add(name, typed, false, s.sentence);
        product(typed, e);
        if (category != null && listed(s, at) && !Vocabulary.standard().isA(e.type(), category.type())) {
            e.type(category.type(), 0.96);
        }
        return e;
    }

    /** "A partner's Event Agent": later "the partner" may mean it. */
    void owner(Scan s, int at, Entity e) {
        String whose = s.word(at - 1).equals("'s") ? s.word(at - 2) : "";
        boolean outside = Set.of("partner", "supplier", "vendor", "provider", "contractor", "reseller")
                .contains(whose);
        if (change && e != null && outside && !e.known() && cast.named(whose) == null) {
            cast.learn(whose, e);
        }
    }

    /** Whether a phrase is an item of a list rather than an object of something in it. */
    private static boolean listed(Scan s, int at) {
        int i = at - 1;
        while (i >= 0
                && s.mentionAt[i] == null
                && s.verbAt[i] == null
                && s.token(i).isWord()
                && !s.word(i).equals("and")
                && !Lexemes.standard().is("preposition", s.word(i))
                && !s.word(i).equals("that")) {
            i--;
        }
        String w = s.word(i);
        return i >= 0 && s.mentionAt[i] == null && (w.equals(":") || w.equals(",") || w.equals("and"));
    }

    /** "The assistant is a group of agents": a name of the whole, not of a part. */
    boolean whole(Scan s, int to) {
        int i = to;
        if (Set.of("consists", "comprises", "consist").contains(s.word(i))) {
            return true;
        }
        if (!s.word(i).equals("is") && !s.word(i).equals("are")) {
            return false;
        }
        i++;
        while (Set.of("a", "an", "our", "the", "small", "multi").contains(s.word(i))) {
            i++;
        }
        return Set.of(
                                "group",
                                "team",
                                "set",
                                "collection",
                                "network",
                                "suite",
                                "chain",
                                "pair",
                                "combination",
                                "crew",
                                "swarm",
                                "system",
                                "platform",
                                "product")
                        .contains(s.word(i))
                && (s.word(i + 1).equals("of")
                        || s.word(i + 1).equals("that")
                        || s.word(i + 1).equals("for"));
    }

    /** "Bedrock" after "Claude Sonnet on AWS Bedrock": another name of a product that was spoken of. */
    Entity sameProduct(String name) {
        Typed typed = Cast.typed(name);
        if (typed == null
                || !typed.facts().containsKey("product")
                || !typed.matched().equals(dev.vedette.importers.gazetteer.Words.key(name))) {
            return null;
        }
        return cast.named(typed.facts().get("product").text());
    }

    private void product(Typed typed, Entity e) {
        if (typed != null && typed.facts().containsKey("product")) {
            cast.learnQuietly(typed.facts().get("product").text(), e);
        }
    }

    /** A name that the diagram beside the text does not have: the system's own name, or a product left out. */
    private Entity stranger(String name, Typed typed) {
        if (typed != null && Vocabulary.standard().isA(typed.type(), "agent") && cast.mainAgent() != null) {
            cast.learnQuietly(name, cast.mainAgent());
            return cast.mainAgent();
        }
        return null;
    }

    private boolean acceptable(Scan s, String name, int at, boolean proper, String det, Typed typed) {
        List<String> words = dev.vedette.importers.gazetteer.Words.of(name);
        if (words.stream().allMatch(w -> PLAIN_CAPITALS.contains(w) || Character.isDigit(w.charAt(0)))) {
            return false;
        }
        String in = s.word(Lexemes.standard().is("determiner", s.word(at - 1)) ? at - 2 : at - 1);
        boolean platform = typed != null
                && (typed.type().equals("container-service")
                        || typed.type().equals("k8s-cluster")
                                && in.equals(s.word(at - 1))
                                && typed.facts().containsKey("product"));
        if (platform && (in.equals("in") || in.equals("on"))) {
            return false;
        }
        if (proper) {
            boolean framework = typed != null
                    && FRAMEWORKS.contains(typed.type())
                    && typed.facts().containsKey("product")
                    && words.size() <= 2
                    && BUILT_WITH.contains(s.word(at - 1));
            boolean bareFramework = typed != null
                    && FRAMEWORKS.contains(typed.type())
                    && typed.facts().containsKey("product")
                    && typed.matched().equals(String.join(" ", words))
                    && !typed.type().equals("orchestrator");
            if (framework || bareFramework) {
                return false;
            }
            return typed != null && typed.confidence() >= 0.5 || words.size() > 1 && !knowsAll && !change;
        }
        if (typed == null || typed.confidence() < 0.65) {
            return false;
        }
        boolean person = Vocabulary.standard().isA(typed.type(), "person");
        if (!person && words.size() == 1 && VerbFinder.plural(words.getFirst())
                || words.contains("technical")
                || words.size() == 1 && at == 0 && !person) {
            return false;
        }
        if (person && VAGUE_PEOPLE.contains(words.getLast())) {
            return false;
        }
        if (knowsAll) {
            return change
                    && !person
                    && Set.of("a", "an", "new", "another", "one").contains(det);
        }
        boolean counted = Set.of("two", "three", "four", "five", "six", "several", "many", "various", "most")
                        .contains(det)
                || !det.isEmpty() && Character.isDigit(det.charAt(0));
        return person || !counted;
    }

    /** The mention that ends just before a place, with only a few linking words or a bracket between, or {@code null}. */
    private static Entity adjacent(Scan s, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 6; i--) {
            Mention m = s.mentionAt[i];
            if (m != null) {
                return m.possessor() ? null : m.entity();
            }
            if (s.word(i).equals(".")
                    || s.word(i).equals(";")
                    || s.word(i).equals("and")
                    || s.word(i).equals("->")) {
                return null;
            }
        }
        return null;
    }

    private Entity sameAs(Scan s, String name, int at, Typed typed, Entity before) {
        String gap = gap(s, at).replaceFirst("^models? ", "");
        boolean bracket = gap.equals("(");
        boolean appositive = gap.equals(", the") || gap.equals(", a") || gap.equals(", an") || gap.equals(", our");
        boolean related = typed != null
                && (Vocabulary.standard().isA(typed.type(), before.type())
                        || Vocabulary.standard().isA(before.type(), typed.type()));
        boolean model = typed != null
                && Set.of("llm", "embedding-model", "model-endpoint", "vision-model", "speech-model")
                        .contains(before.type())
                && Set.of("llm", "model-endpoint", "ai-platform", "embedding-model")
                        .contains(typed.type());
        boolean on = Set.of(
                        "on",
                        "through the",
                        "through",
                        "via the",
                        "via",
                        "from",
                        "hosted in our own",
                        "hosted in our",
                        "hosted on",
                        "hosted by",
                        "on the",
                        "in",
                        "hosted in",
                        "served by",
                        "running on",
                        "behind",
                        "in our",
                        "on our own",
                        "on our",
                        "in our own")
                .contains(gap);
        boolean product = typed != null && typed.facts().containsKey("product");
        boolean platform = product
                && on
                && PLATFORMS.contains(typed.type())
                && !person(before)
                && !before.type().equals(typed.type());
        boolean store = typed != null
                && Vocabulary.standard().isA(typed.type(), "data-store")
                && (Vocabulary.standard().isA(before.type(), "data-store")
                        || before.type().equals("audit-log")
                        || before.type().equals("monitoring"));
        boolean purpose = store
                && Set.of("for their", "for its", "for the", "for", "as", "as a", "as its", "as their")
                        .contains(gap);
        boolean keptIn = store
                && product
                && !before.nameFacts().containsKey("product")
                && Set.of("in", "in a", "in an", "in our", "on", "based on", "stored in", "kept in")
                        .contains(gap);
        if (purpose) {
            before.type(typed.type(), Math.max(0.97, before.confidence()) + 0.001);
        }
        boolean calledSo = gap.endsWith("called") || gap.endsWith("named");
        boolean aliasInBrackets =
                bracket && typed != null && (related || model || before.confidence() < 0.95 && product);
        if (aliasInBrackets
                || appositive && related && endsAppositive(s, at, name, before)
                || model && on
                || platform
                || purpose
                || keptIn
                || calledSo) {
            if (typed != null) {
                before.facts(typed.facts());
                boolean finer = Vocabulary.standard().isA(typed.type(), before.type());
                before.type(
                        finer ? typed.type() : before.type(), finer ? typed.confidence() + 0.01 : before.confidence());
            }
            cast.learn(name, before);
            product(typed, before);
            return before;
        }
        return null;
    }

    private static boolean endsAppositive(Scan s, int at, String name, Entity before) {
        boolean sameHead = Cast.key(before.name())
                .endsWith(Cast.key(name).substring(Cast.key(name).lastIndexOf(' ') + 1));
        int after = at + dev.vedette.importers.gazetteer.Words.of(name).size();
        String next = s.word(after);
        return Lexemes.standard().is("preposition", next) && sameHead
                || next.equals(",")
                || next.equals("")
                || next.equals(".")
                || next.equals("that")
                || next.equals("which")
                || Lexemes.standard().verb(next) != null
                        && Lexemes.standard().verb(next).form() == Lexemes.Form.PAST;
    }

    private static String gap(Scan s, int at) {
        StringBuilder b = new StringBuilder();
        int i = at - 1;
        while (i >= 0 && s.mentionAt[i] == null) {
            i--;
        }
        for (int k = i + 1; k < at; k++) {
            b.append(b.isEmpty() ? "" : " ").append(s.word(k));
        }
        return b.toString();
    }
}
