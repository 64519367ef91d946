package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Gazetteer;
import dev.vedette.importers.gazetteer.Typed;
import dev.vedette.importers.gazetteer.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The parts met so far, found again by name, by a part of the name or by their kind. */
final class Cast {

    static final int MAX = 1_000;
    private static final Map<String, String> SYNONYMS = Map.of(
            "db",
            "database",
            "repo",
            "repository",
            "config",
            "configuration",
            "app",
            "application",
            "auth",
            "authentication",
            "lm",
            "llm",
            "website",
            "site");
    /** What a bare noun after "the" may stand for, by type. */
    private static final Map<String, List<String>> KINDS = kinds();

    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Entity> byKey = new HashMap<>();
    private final Map<String, List<Entity>> byHead = new HashMap<>();
    /** Most recent mention last. */
    private final List<Entity> recent = new ArrayList<>();

    private final Map<String, Integer> byFirst = new HashMap<>();
    private final Map<String, List<Entity>> byOwnWord = new HashMap<>();
    private final Map<String, Set<String>> wordsOf = new HashMap<>();

    List<Entity> all() {
        return Collections.unmodifiableList(entities);
    }

    boolean full() {
        return entities.size() >= MAX;
    }

    Entity add(String name, Typed typed, boolean known, Sentence at) {
        String type = typed == null ? "component" : typed.type();
        double confidence = typed == null ? 0.3 : typed.confidence();
        Entity e = new Entity(entities.size(), name, type, confidence, known, at);
        if (typed != null) {
            e.facts(typed.facts());
        }
        entities.add(e);
        ownWords(name, e);
        learn(name, e);
        byHead.computeIfAbsent(head(name), h -> new ArrayList<>()).add(e);
        return e;
    }

    /** A form that prose may use for a part, no name that others should see. */
    void learnQuietly(String name, Entity e) {
        byKey.putIfAbsent(key(name), e);
        index(key(name));
        byHead.computeIfAbsent(head(name), h -> new ArrayList<>()).add(e);
    }

    /** Another name of a part; the first owner of a name keeps it. */
    void learn(String name, Entity e) {
        String key = key(name);
        if (!key.isEmpty()) {
            byKey.putIfAbsent(key, e);
            index(key);
        }
        e.alias(name);
        List<Entity> sameHead = byHead.computeIfAbsent(head(name), h -> new ArrayList<>());
        if (!sameHead.contains(e)) {
            sameHead.add(e);
        }
    }

    void mention(Entity e) {
        e.mention();
        recent.remove(e);
        recent.add(e);
    }

    Entity named(String name) {
        return byKey.get(key(name));
    }

    private void index(String key) {
        String[] words = key.split(" ");
        byFirst.merge(words[0], words.length, Math::max);
    }

    /** The known part whose name starts at a place of running words and how many words it takes, or {@code null}. */
    Map.Entry<Entity, Integer> startingAt(List<String> words, int from) {
        String first = Words.singular(words.get(from));
        int longest = byFirst.getOrDefault(SYNONYMS.getOrDefault(first, first), 0);
        for (int n = Math.min(longest, words.size() - from); n > 0; n--) {
            Entity e = byKey.get(key(words.subList(from, from + n)));
            if (e != null) {
                return Map.entry(e, n);
            }
        }
        return null;
    }

    /** The only part that an unknown name is a word of: "Edge" of "ferret-edge", "Unity" of "Unity client"; or null. */
    Entity ownPart(String word) {
        List<Entity> own = byOwnWord.getOrDefault(word, List.of());
        return own.size() == 1 ? own.getFirst() : null;
    }

    /** The words that alone may stand for a part of two: the last of a joined name, the first of one's own. */
    private void ownWords(String name, Entity e) {
        String[] words = key(name).split(" ");
        if (words.length == 2 && name.indexOf('-') > 0) {
            byOwnWord.computeIfAbsent(words[1], w -> new ArrayList<>(1)).add(e);
        }
        if (words.length == 2 && !e.nameFacts().containsKey("product")) {
            byOwnWord.computeIfAbsent(words[0], w -> new ArrayList<>(1)).add(e);
        }
    }

    /** Who "the X" is: a part whose name holds these words, else the latest of that kind; {@code null} if nobody. */
    Entity the(List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        Entity exact = byKey.get(key(words));
        if (exact != null) {
            return exact;
        }
        String head = Words.singular(words.getLast());
        List<Entity> candidates = byHead.getOrDefault(SYNONYMS.getOrDefault(head, head), List.of());
        List<String> singulars = singulars(words);
        if (words.size() > 1) {
            return latest(e -> holds(e, singulars));
        }
        Entity byName = latest(candidates::contains);
        if (byName != null) {
            return byName;
        }
        Entity inside = latest(e -> holds(e, singulars) && kind(head, e));
        return inside != null ? inside : latest(e -> kind(head, e));
    }

    /** The latest part that fits, or {@code null}. */
    Entity latest(Predicate<Entity> fits) {
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (fits.test(recent.get(i))) {
                return recent.get(i);
            }
        }
        Entity first = null;
        for (Entity e : entities) {
            if (e.mentions() == 0 && fits.test(e) && (first == null || e.type().equals("orchestrator"))) {
                first = e;
            }
        }
        return first;
    }

    /** The agent that leads the others, or the only one; {@code null} when there are several or none. */
    Entity mainAgent() {
        List<Entity> agents = entities.stream()
                .filter(e -> Vocabulary.standard().isA(e.type(), "agent") && !e.hidden())
                .toList();
        return agents.stream()
                .filter(e -> e.type().equals("orchestrator"))
                .findFirst()
                .orElse(agents.size() == 1 ? agents.getFirst() : null);
    }

    /** The parts of one kind that act and were spoken of last, in the order of the text; empty when there are fewer. */
    List<Entity> lastActors(int count) {
        List<Entity> found = new ArrayList<>();
        for (int i = recent.size() - 1; i >= 0 && found.size() < count; i--) {
            Entity e = recent.get(i);
            boolean acts = Groupings.in("server", e) || e.type().equals("component");
            boolean kin = found.isEmpty()
                    || count < Integer.MAX_VALUE
                    || e.type().equals(found.getFirst().type());
            if (acts && kin && !e.hidden() && !Naming.person(e)) {
                found.addFirst(e);
            }
        }
        boolean enough = count == Integer.MAX_VALUE ? found.size() > 1 : found.size() == count;
        return enough ? found : List.of();
    }

    Entity lastMentioned(Predicate<Entity> fits) {
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (fits.test(recent.get(i))) {
                return recent.get(i);
            }
        }
        return null;
    }

    static boolean kind(String head, Entity e) {
        for (String type : KINDS.getOrDefault(head, List.of())) {
            if (Vocabulary.standard().isA(e.type(), type)) {
                return true;
            }
        }
        return false;
    }

    /** @param words as {@link #singulars} gives them */
    private boolean holds(Entity e, List<String> words) {
        return wordsOf(e.name()).containsAll(words)
                || e.aliases().stream().anyMatch(a -> wordsOf(a).containsAll(words));
    }

    private Set<String> wordsOf(String name) {
        return wordsOf.computeIfAbsent(name, n -> Set.copyOf(List.of(key(n).split(" "))));
    }

    private static List<String> singulars(List<String> words) {
        return words.stream()
                .map(Words::singular)
                .map(w -> SYNONYMS.getOrDefault(w, w))
                .toList();
    }

    static String key(String name) {
        return key(Words.of(name));
    }

    static String key(List<String> words) {
        return String.join(" ", singulars(words));
    }

    private static String head(String name) {
        String key = key(name);
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** Type of a name by the gazetteer, {@code null} when unknown. */
    static Typed typed(String name) {
        List<String> words = Words.of(name);
        Lexemes lexemes = Lexemes.standard();
        if (words.stream().anyMatch(w -> !lexemes.whole(w).equals(w))) {
            return typed(String.join(" ", words.stream().map(lexemes::whole).toList()));
        }
        boolean identifier = words.size() > 1 && name.indexOf(' ') < 0;
        if (identifier && words.getLast().equals("web")) {
            return new Typed("web-app", 0.85, new java.util.TreeMap<>(), name);
        }
        Typed typed = Roles.typed(words)
                .or(() -> Gazetteer.standard().type(plain(name)))
                .orElse(null);
        if (typed != null && typed.type().equals("k8s-cluster") && words.size() == 2) {
            Typed product = Gazetteer.standard().type(words.getFirst()).orElse(null);
            return product != null && product.facts().containsKey("product") ? product : typed;
        }
        return ambiguousModel(typed, words) ? byHead(words) : typed;
    }

    /** "Falcon case manager": a model's name that is an ordinary word, before a noun that says what it is. */
    private static boolean ambiguousModel(Typed typed, List<String> words) {
        return typed != null
                && words.size() > 1
                && Vocabularies.model(typed.type())
                && Lexemes.standard().ambiguous(words.getFirst())
                && byHead(words) != null;
    }

    private static Typed byHead(List<String> words) {
        return Gazetteer.standard()
                .headEnding(words, words.size())
                .map(Gazetteer.Found::typed)
                .filter(t -> !Vocabularies.model(t.type()) && t.confidence() > 0.7)
                .orElse(null);
    }

    /** "matrix factorisation model" is not of the product Matrix: such words count only with a capital. */
    private static String plain(String name) {
        List<String> words = List.of(name.split(" "));
        if (words.size() < 2 || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
            return name;
        }
        int kind = words.size()
                - Gazetteer.standard()
                        .headEnding(words, words.size())
                        .map(Gazetteer.Found::words)
                        .orElse(0);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i >= kind || !Lexemes.standard().ambiguous(words.get(i))) {
                kept.add(words.get(i));
            }
        }
        return String.join(" ", kept);
    }

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> k = new HashMap<>();
        for (String w : List.of("agent", "assistant", "bot", "chatbot", "copilot")) {
            k.put(w, List.of("agent"));
        }
        k.put("orchestrator", List.of("orchestrator"));
        k.put("model", List.of("model-endpoint", "model", "model-artifact"));
        k.put("llm", List.of("llm"));
        k.put("classifier", List.of("classifier-model", "vision-model"));
        k.put("provider", List.of("llm", "embedding-model", "image-model", "speech-model"));
        k.put("service", List.of("service", "function", "container-service", "model-endpoint"));
        k.put("backend", List.of("service"));
        k.put("server", List.of("service", "model-endpoint", "mcp-server", "vm"));
        k.put("database", List.of("database"));
        k.put("store", List.of("data-store"));
        k.put("storage", List.of("object-storage", "file-storage"));
        k.put("bucket", List.of("object-storage"));
        k.put("index", List.of("vector-db", "search-index"));
        k.put("tool", List.of("tool"));
        k.put("skill", List.of("skill"));
        k.put("queue", List.of("message-queue", "event-stream", "event-bus"));
        k.put("broker", List.of("message-queue", "event-stream", "event-bus"));
        k.put("registry", List.of("model-registry", "container-registry", "package-registry"));
        k.put("repository", List.of("code-repository"));
        k.put("hub", List.of("model-registry"));
        k.put("gateway", List.of("api-gateway", "reverse-proxy", "llm-gateway", "mcp-gateway"));
        k.put("pipeline", List.of("ci-cd", "training-job", "pipeline"));
        k.put("website", List.of("web-app"));
        k.put("site", List.of("web-app"));
        k.put("page", List.of("web-app"));
        k.put("portal", List.of("web-app"));
        k.put("interface", List.of("web-app"));
        k.put("console", List.of("web-app"));
        k.put("application", List.of("web-app", "service", "endpoint-device"));
        k.put("editor", List.of("agent", "web-app"));
        k.put("memory", List.of("memory-store"));
        k.put("cache", List.of("cache"));
        k.put("log", List.of("monitoring", "audit-log", "llm-observability"));
        k.put("vault", List.of("secret-store"));
        k.put("mailbox", List.of("chat-channel"));
        k.put("inbox", List.of("chat-channel"));
        k.put("sandbox", List.of("code-executor"));
        k.put("runner", List.of("code-executor", "ci-cd", "evaluation"));
        k.put("cluster", List.of("k8s-cluster", "gpu-cluster"));
        k.put("notebook", List.of("notebook"));
        k.put("crawler", List.of("ingestion-pipeline"));
        k.put("job", List.of("batch-job", "training-job", "pipeline"));
        k.put("planner", List.of("agent"));
        k.put("workflow", List.of("workflow-engine"));
        k.put("automation", List.of("workflow-engine"));
        k.put("messenger", List.of("chat-channel"));
        k.put("laptop", List.of("endpoint-device"));
        k.put("phone", List.of("endpoint-device"));
        return k;
    }
}
