package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Connections of clauses in which something is read, fetched or received. */
final class Takers {

    private static final Set<String> RECEIVING = Set.of("receive", "get", "take", "accept", "collect", "obtain");

    private final Links links;

    Takers(Links links) {
        this.links = links;
    }

    void take(Clause c, List<Entity> who) {
        String lemma = c.verb.lemma();
        List<Entity> from = new ArrayList<>(c.with(Actives.FROM));
        List<Entity> places = new ArrayList<>(Actives.direct(c));
        if (Actives.handedOn(c)
                && places.isEmpty()
                && from.isEmpty()
                && !links.sink().isEmpty()) {
            places.addAll(links.sink());
        }
        List<Entity> into = Actives.MOVING.contains(lemma) ? c.with(Set.of("into", "onto")) : List.of();
        List<Entity> to = Actives.MOVING.contains(lemma) && !(from.isEmpty() && places.isEmpty())
                ? c.with(Set.of("to"))
                : List.of();
        places.addAll(c.with(Set.of("in", "on", "with", "at")));
        if (to.isEmpty()) {
            places.addAll(c.with(Set.of("to")));
        }
        List<Entity> via = c.with(Actives.VIA);
        for (Entity w : who) {
            for (Entity f : from) {
                if (RECEIVING.contains(lemma) && !via.isEmpty()) {
                    links.link(f, via.getFirst(), lemma, "send", 0.85);
                    links.link(via.getFirst(), w, lemma, "send", 0.85);
                } else {
                    boolean given = RECEIVING.contains(lemma) && !Groupings.in("asked", f);
                    links.source(f, w, given ? "receive" : lemma);
                }
            }
            boolean received = lemma.equals("receive") || lemma.equals("accept");
            places.forEach(p -> links.source(p, w, received ? "receive" : lemma));
            into.forEach(t -> links.link(w, t, lemma, "send", 0.8));
            to.forEach(t -> links.link(w, t, lemma, "send", 0.8));
            if (from.isEmpty()) {
                via.forEach(v -> links.link(w, v, lemma, "read", 0.8));
            }
        }
        links.sink(into);
    }

    /** "A job cleans them": from where they were put last, unless the same part put them there. */
    void takenFrom(Clause c, List<Entity> who) {
        if (who.stream().anyMatch(Naming::person)) {
            return;
        }
        for (Entity place : links.sink()) {
            boolean holds = links.isOne(place, Set.of("message-queue", "event-stream", "event-bus", "data-store"));
            boolean own = links.found().stream().anyMatch(r -> who.contains(r.from()) && r.to() == place);
            if (holds && !own) {
                who.forEach(w -> links.source(place, w, c.verb.lemma()));
            }
        }
    }

    /** "reads invoices that suppliers send to a mailbox": who reads what lies there reads the place. */
    void readsThere(Clause reading, Clause sending) {
        List<Entity> places = sending.with(Actives.TO).stream()
                .filter(e -> !Naming.person(e) && !reading.subjects.contains(e))
                .toList();
        reading.subjects.stream()
                .filter(w -> !Naming.person(w))
                .forEach(w -> places.forEach(p -> links.source(p, w, reading.verb.lemma())));
    }
}
