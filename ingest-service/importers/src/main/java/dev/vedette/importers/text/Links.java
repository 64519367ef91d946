package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The connections found so far and what the running text remembers for the next one. */
final class Links {

    private static final Set<String> TALK = Set.of(
            "prompt",
            "prompts",
            "question",
            "questions",
            "answer",
            "answers",
            "conversation",
            "conversations",
            "chat",
            "chats",
            "completion",
            "completions",
            "trace",
            "traces",
            "run",
            "runs",
            "step",
            "steps",
            "action",
            "actions",
            "response",
            "responses",
            "message",
            "messages",
            "transcript",
            "transcripts");
    /** Kinds that act by themselves when a sentence does not say who does. */
    private static final Set<String> DOERS =
            Set.of("compute", "agent", "service", "pipeline", "training-job", "batch-job", "workflow-engine", "ci-cd");

    final Payloads payloads = new Payloads();
    final Cast cast;
    final boolean change;
    final Vocabulary types = Vocabulary.standard();
    private final List<Relation> found = new ArrayList<>();
    private Scan s;
    private boolean planned;
    private int verbAt;
    private Entity actor;
    private Entity hand;
    /** Where passive clauses in a row handed something to. */
    private List<Entity> train = List.of();
    /** Where things were sent last: who "consumes them" takes them there. */
    private List<Entity> sink = List.of();

    Links(Cast cast, boolean change) {
        this.cast = cast;
        this.change = change;
    }

    void sentence(Scan scan, Entity who, boolean isPlanned) {
        s = scan;
        actor = who;
        planned = isPlanned;
        train = List.of();
        hand = null;
        verbAt = 0;
    }

    List<Relation> found() {
        return found;
    }

    Scan scan() {
        return s;
    }

    void verb(int at) {
        verbAt = at;
    }

    /** Who acts when a sentence does not say, or {@code null}. */
    Entity actor() {
        return actor;
    }

    List<Entity> train() {
        return train;
    }

    void train(List<Entity> stops) {
        train = stops;
    }

    List<Entity> sink() {
        return sink;
    }

    void sink(List<Entity> places) {
        if (!places.isEmpty()) {
            sink = List.copyOf(places);
        }
    }

    boolean is(Entity e, String type) {
        return types.isA(e.type(), type);
    }

    boolean isOne(Entity e, Set<String> kinds) {
        return kinds.stream().anyMatch(k -> is(e, k));
    }

    /** Who did what a passive sentence tells: who acted before, else the service, else the agent that leads. */
    Entity doer() {
        if (hand != null) {
            return hand;
        }
        boolean talk = false;
        for (int i = 0; i < s.size() && s.verbAt[i] == null; i++) {
            talk |= TALK.contains(s.word(i));
        }
        Entity agent = cast.mainAgent();
        boolean scores = actor != null && is(actor, "model-endpoint") && !is(actor, "llm");
        if (scores || actor != null && isOne(actor, DOERS) && !is(actor, "k8s-cluster")) {
            return talk && agent != null && is(actor, "container-service") ? agent : actor;
        }
        if (talk && agent != null) {
            return agent;
        }
        Entity service = cast.latest(e -> !e.hidden()
                && !ahead(e)
                && (e.type().equals("service") || e.type().equals("function")));
        if (service != null || agent != null) {
            return service != null ? service : agent;
        }
        return cast.lastMentioned(e -> isOne(e, DOERS) && !ahead(e));
    }

    /** Whether a part is spoken of for the first time behind the verb that asks who did it. */
    private boolean ahead(Entity e) {
        return e.mentions() == 1 && s.mentions.stream().anyMatch(m -> m.entity() == e && m.from() > verbAt);
    }

    /** Who did what the passive clause before in this sentence says: "fetched by a script ... and embedded". */
    void did(List<Entity> who) {
        hand = who.isEmpty() || Naming.person(who.getFirst()) ? hand : who.getFirst();
    }

    /** Who had last what a verb without an actor is about, else {@link #doer()}. */
    Entity holder(int verb) {
        if (hand != null) {
            return hand;
        }
        Entity had = payloads.before(s, verb);
        return had != null && Kinds.actor(had) && !Naming.person(had) && !had.hidden() ? had : doer();
    }

    /** The language model of the system when it has exactly one, else {@code null}. */
    Entity onlyModel() {
        List<Entity> models =
                cast.all().stream().filter(e -> is(e, "llm") && !e.hidden()).toList();
        return models.size() == 1 ? models.getFirst() : null;
    }

    /** Whom a store or a service serves that the text names without a caller, or {@code null}. */
    Entity master(Entity served) {
        boolean joined = found.stream().anyMatch(r -> r.to() == served || r.from() == served);
        if (joined) {
            return null;
        }
        Entity agent = cast.mainAgent();
        Entity service = cast.latest(e -> e.type().equals("service") && e.inFlow() && !e.hidden());
        return is(served, "data-store") && service != null || agent == null ? service : agent;
    }

    /** What this sentence connects to a place goes to what runs there. */
    void instead(Entity place, Entity runs) {
        for (int i = 0; i < found.size(); i++) {
            Relation r = found.get(i);
            if (r.sentence() == s.sentence.number() && (r.to() == place || r.from() == place)) {
                runs.joined();
                found.set(i, r.between(r.from() == place ? runs : r.from(), r.to() == place ? runs : r.to()));
            }
        }
    }

    /** Whoever this sentence lets call a part that stands behind a front calls the front. */
    void throughFront(Entity front, Entity behind) {
        for (int i = 0; i < found.size(); i++) {
            Relation r = found.get(i);
            boolean here = r.sentence() == s.sentence.number() && r.to() == behind && r.from() != front;
            if (here) {
                front.joined();
                found.set(i, r.between(r.from(), front));
            }
        }
    }

    /** A taker of data: pipelines and whoever listens to a queue are fed, services ask. */
    void source(Entity from, Entity taker, String lemma) {
        boolean fed = isOne(taker, Set.of("pipeline", "training-job", "batch-job", "ci-cd"));
        boolean queue = isOne(from, Set.of("message-queue", "event-stream", "event-bus"));
        if (lemma.equals("receive") || Naming.person(from) || queue || fed && !is(from, "tool")) {
            link(from, taker, lemma, "receive", 0.8);
        } else {
            link(taker, from, lemma, "read", 0.8);
        }
    }

    void link(Entity from, Entity to, String verb, String flowVerb, double confidence) {
        if (from == to || Naming.person(from) && Naming.person(to)) {
            return;
        }
        guess(to, verb, false);
        guess(from, "", !verb.equals("receive") && !flowVerb.equals("receive"));
        from.joined();
        to.joined();
        found.add(new Relation(
                from,
                to,
                verb,
                flowVerb,
                confidence,
                false,
                planned,
                s.sentence.number(),
                verbAt,
                s.sentence.position(),
                s.sentence.text()));
    }

    /** A name that nobody knows: where things are kept it is a store, else somebody else's service. */
    private void guess(Entity e, String verb, boolean acts) {
        if (e.type().equals("component") && !e.known()) {
            boolean kept = Set.of("keep", "store", "save", "persist", "archive", "hold")
                    .contains(verb);
            // who acts, and what is named as programs name things, is one's own
            boolean own = acts
                    || e.name().equals(e.name().toLowerCase(java.util.Locale.ROOT))
                    || e.name().indexOf('-') > 0;
            e.type(kept ? "data-store" : own ? "service" : "external-service", 0.45);
        }
    }
}
