package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Connections of things on their way: "goes to", "comes from", "passes the balancer and reaches". */
final class Arrivals {

    static final Set<String> ARRIVING = Set.of(
            "go", "come", "arrive", "travel", "land", "flow", "end", "return", "appear", "enter", "pass", "leave");

    /** What requests do on their way; the place they were last is the one that calls the next. */
    static final Set<String> HOPPING = Set.of("pass", "reach", "hit", "traverse", "cross", "enter");

    private final Links links;
    private List<Entity> hop = List.of();
    private int hopSentence = -1;

    Arrivals(Links links) {
        this.links = links;
    }

    /** "Requests pass the balancer and then reach the API": from the people to the one, from there to the other. */
    void hop(Clause c) {
        int sentence = links.scan().sentence.number();
        if (hopSentence != sentence) {
            Entity person = links.cast.lastMentioned(Naming::person);
            hop = person == null ? List.of() : List.of(person);
            hopSentence = sentence;
        }
        List<Entity> next = new ArrayList<>(Actives.direct(c));
        next.addAll(c.with(Actives.TO));
        for (Entity to : next) {
            hop.forEach(from -> links.link(from, to, c.verb.lemma(), "call", 0.7));
        }
        if (!next.isEmpty()) {
            hop = List.copyOf(next);
        }
    }

    void passOn(Clause c, List<Entity> handed) {
        List<Entity> at = handed;
        for (Set<String> preps : List.of(Actives.VIA, Actives.TO)) {
            List<Entity> next = c.with(preps);
            for (Entity from : at) {
                next.forEach(to -> links.link(from, to, c.verb.lemma(), "send", 0.7));
            }
            at = next.isEmpty() || preps == Actives.VIA ? at : next;
        }
        links.train(at);
        links.sink(c.with(Actives.TO));
    }

    /** "a message goes to X", "labels come from Y". */
    void moves(Clause c) {
        Entity holder = links.holder(c.verb.at());
        List<Entity> who = c.subjects.isEmpty() ? holder == null ? List.<Entity>of() : List.of(holder) : c.subjects;
        List<Entity> places = c.with(Set.of("to", "into", "in", "on", "at"));
        List<Entity> from = c.with(Actives.FROM);
        List<Entity> over = c.with(Actives.VIA);
        if (!from.isEmpty() && !over.isEmpty() && places.isEmpty()) {
            from.forEach(f -> over.forEach(v -> links.link(f, v, "send", "send", 0.7)));
            links.sink(over);
            return;
        }
        for (Entity t : places) {
            if (!Naming.person(t)) {
                (from.isEmpty() ? who : from).forEach(w -> links.link(w, t, "send", "send", 0.6));
            }
        }
        links.sink(places);
        places.stream()
                .filter(e -> !Naming.person(e))
                .findFirst()
                .ifPresent(e -> links.payloads.handed(links.scan(), c.verb.at(), e));
        if (!places.isEmpty()) {
            return;
        }
        Entity taker = before(c);
        if (taker != null
                && links.isOne(taker, Set.of("identity-provider", "auth-service", "monitoring", "secret-store"))) {
            return;
        }
        if (taker != null && !from.contains(taker)) {
            from.forEach(f -> links.link(f, taker, "supply", "send", 0.6));
        } else {
            links.sink(from);
        }
    }

    /** The part spoken of last before a clause, in this sentence or as the subject of the one before. */
    private Entity before(Clause c) {
        if (c.subjects.stream().anyMatch(e -> !Naming.person(e))) {
            return c.subjects.getFirst();
        }
        Entity last = links.actor();
        for (Mention m : links.scan().mentions) {
            if (m.from() < c.verb.at() && !m.possessor()) {
                last = m.entity();
            }
        }
        return last;
    }
}
