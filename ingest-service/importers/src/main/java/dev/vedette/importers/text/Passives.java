package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Connections of clauses in which something is done: "is exported from X, cleaned by Y and written to Z". */
final class Passives {

    private static final Set<String> KEEPING = Set.of("keep", "store", "save", "record", "archive", "hold", "log");
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> CALLED =
            Set.of("model-endpoint", "guardrail", "identity-provider", "llm-gateway", "document-ai", "policy-engine");
    private static final Set<String> WITH = Set.of("with", "using");

    private final Links links;

    Passives(Links links) {
        this.links = links;
    }

    void read(Clause c) {
        List<Entity> by = new ArrayList<>(c.with(BY));
        List<Entity> from = new ArrayList<>(c.with(Actives.FROM));
        List<Entity> to = new ArrayList<>(c.with(Actives.TO));
        List<Entity> via = c.with(Set.of("through", "via", "over"));
        if (by.isEmpty()) {
            c.with(WITH).stream().filter(this::works).forEach(e -> {
                by.add(e);
                to.remove(e);
            });
        }
        if (instruments(c, by, from, to)) {
            return;
        }
        links.did(c.inherited ? List.of() : by);
        by.stream()
                .filter(e -> !Naming.person(e))
                .findFirst()
                .ifPresent(e -> links.payloads.handed(links.scan(), c.verb.at(), e));
        Entity lead = links.cast.mainAgent();
        if (c.inherited && c.subjects.size() > 1 && lead != null) {
            c.subjects.clear();
            c.subjects.add(lead);
        }
        if (c.inherited && !c.subjects.isEmpty()) {
            by.forEach(b -> c.subjects.forEach(d -> links.link(d, b, c.verb.lemma(), "call", 0.7)));
            from.forEach(f -> c.subjects.forEach(d -> links.source(f, d, c.verb.lemma())));
            to.forEach(t -> c.subjects.forEach(d -> links.link(d, t, c.verb.lemma(), "send", 0.7)));
            links.train(c.subjects);
            links.sink(to);
            return;
        }
        if (!by.isEmpty() && by.stream().allMatch(Naming::person) && from.isEmpty() && !via.isEmpty() && to.isEmpty()) {
            // "is updated by the department through a form"
            by.forEach(w -> via.forEach(v -> links.link(w, v, "use", "call", 0.8)));
            via.forEach(v -> c.subjects.forEach(x -> links.link(v, x, c.verb.lemma(), "send", 0.7)));
            return;
        }
        if (!by.isEmpty() && by.stream().allMatch(Naming::person) && from.isEmpty() && worksThere(by, to)) {
            return;
        }
        if (!by.isEmpty() && by.stream().allMatch(Naming::person) && !c.subjects.isEmpty() && to.isEmpty()) {
            by.forEach(b -> c.subjects.forEach(x -> links.link(b, x, c.verb.lemma(), "call", 0.8)));
            return;
        }
        Verb.Frame frame = c.verb.frame();
        boolean calls = frame == Verb.Frame.CALL || frame == Verb.Frame.RUN || frame == Verb.Frame.NONE;
        if (!c.subjects.isEmpty() && !by.isEmpty() && calls && to.isEmpty() && !Kinds.holds(c.subjects)) {
            by.forEach(b -> c.subjects.forEach(x -> links.link(b, x, c.verb.lemma(), "call", 0.8)));
            links.train(by);
            return;
        }
        if (Kinds.holds(c.subjects) && !by.isEmpty() && from.isEmpty()) {
            from.addAll(c.subjects);
        }
        if (frame == Verb.Frame.NONE && by.isEmpty() && from.isEmpty()) {
            return;
        }
        List<List<Entity>> stops = stops(c, from, by, via, to);
        for (int i = 1; i < stops.size(); i++) {
            for (Entity a : stops.get(i - 1)) {
                for (Entity b : stops.get(i)) {
                    links.link(a, b, c.verb.lemma(), "send", 0.8);
                }
            }
        }
        if (!stops.isEmpty()) {
            links.train(stops.getLast());
            links.sink(stops.getLast());
        }
    }

    /** "must be approved by the engineer in the console": people use what they do it in. */
    private boolean worksThere(List<Entity> people, List<Entity> places) {
        boolean doors = !places.isEmpty() && places.stream().allMatch(p -> links.isOne(p, People.DOORS));
        if (doors) {
            people.forEach(w -> places.forEach(p -> links.link(w, p, "use", "call", 0.75)));
        }
        return doors;
    }

    /** The places that something passes in this clause, beginning with where it was before. */
    private List<List<Entity>> stops(Clause c, List<Entity> from, List<Entity> by, List<Entity> via, List<Entity> to) {
        List<List<Entity>> stops = new ArrayList<>();
        if (c.continued && !links.train().isEmpty() && !beginsAnew(c)) {
            stops.add(links.train());
        }
        for (List<Entity> stop : List.of(from, by)) {
            if (!stop.isEmpty()) {
                stops.add(stop);
            }
        }
        boolean placed = c.verb.frame() != Verb.Frame.PLACE
                && !(links.change && reduced(c.verb) && !c.continued)
                && !(links.change
                        && KEEPING.contains(c.verb.lemma())
                        && to.stream().allMatch(Entity::known));
        if (stops.isEmpty() && !relative(c.verb) && !(to.isEmpty() && via.isEmpty()) && placed) {
            Entity target = to.isEmpty() ? via.getFirst() : to.getFirst();
            stops.add(doer(c, target));
        }
        for (List<Entity> stop : List.of(via, to)) {
            if (!stop.isEmpty()) {
                stops.add(stop);
            }
        }
        return stops;
    }

    private boolean beginsAnew(Clause c) {
        Scan s = links.scan();
        return links.change
                && KEEPING.contains(c.verb.lemma())
                && Set.of("is", "are", "was", "were").contains(s.word(c.verb.at() - 1))
                && !Set.of("and", ",", "then").contains(s.word(c.verb.at() - 2));
    }

    /** Things that do the work named: "cleaned with a Spark pipeline", "tagged using a model". */
    private boolean works(Entity e) {
        return links.isOne(e, Set.of("pipeline", "model", "tool", "batch-job", "training-job", "service", "guardrail"));
    }

    /** "embedded with a model and stored in X", "masked by a filter": whoever acts calls it and goes on with the result. */
    private boolean instruments(Clause c, List<Entity> by, List<Entity> from, List<Entity> to) {
        Entity doer = links.doer();
        boolean called = !by.isEmpty() && by.stream().allMatch(e -> links.isOne(e, CALLED) && !e.known());
        if (!called || doer == null || by.contains(doer) || !from.isEmpty() || !c.subjects.isEmpty() || links.change) {
            return false;
        }
        boolean hops = c.continued && !links.train().isEmpty() && !links.train().contains(doer);
        if (hops) {
            return false;
        }
        by.forEach(b -> links.link(doer, b, c.verb.lemma(), "call", 0.7));
        to.forEach(t -> links.link(doer, t, c.verb.lemma(), "send", 0.7));
        links.train(List.of(doer));
        links.sink(to);
        return true;
    }

    /** "features which are held in X": where they are, not what happens. */
    private boolean relative(Verb v) {
        Scan s = links.scan();
        int i = v.at() - 1;
        while (i >= 0
                && (Lexemes.standard().is("auxiliary", s.word(i))
                        || Lexemes.standard().is("adverb", s.word(i)))) {
            i--;
        }
        return Set.of("which", "that").contains(s.word(i)) && v.frame() == Verb.Frame.HAVE;
    }

    /** A participle without an auxiliary: "the address stored in the Order System". */
    private boolean reduced(Verb v) {
        Scan s = links.scan();
        for (int i = v.at() - 1; i >= 0 && i >= v.at() - 4; i--) {
            if (Lexemes.standard().is("auxiliary", s.word(i))) {
                return false;
            }
            if (!Lexemes.standard().is("adverb", s.word(i))) {
                return true;
            }
        }
        return true;
    }

    /** Of several that may have done it the one that leads; models are registered by what trains them. */
    private List<Entity> doer(Clause c, Entity target) {
        List<Entity> who = c.subjects.stream()
                .filter(Kinds::actor)
                .filter(e -> !Naming.person(e))
                .toList();
        if (target.type().equals("model-registry")) {
            Entity trainer = links.cast.latest(e -> e.type().equals("training-job"));
            if (trainer != null) {
                return List.of(trainer);
            }
        }
        if (who.isEmpty()) {
            Entity holder = links.holder(c.verb.at());
            return holder == null ? List.of() : List.of(holder);
        }
        return who.size() > 1 && links.cast.mainAgent() != null ? List.of(links.cast.mainAgent()) : who;
    }
}
