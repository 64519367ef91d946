package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns clauses into connections. */
final class Relations {

    private static final Set<String> TO = Set.of(
            "to", "into", "onto", "in", "on", "at", "against", "with", "toward", "towards", "upon", "among", "inside");
    private static final Set<String> FROM = Set.of("from");
    private static final Set<String> VIA = Set.of("through", "via", "over", "using");
    private static final Set<String> DIRECT = Set.of("", "which", "beside", "besides", "like", "including");
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> RECEIVING = Set.of("receive", "get", "take", "accept", "collect");

    private static final Set<String> KEEPING = Set.of("keep", "store", "save", "record", "archive", "hold", "log");

    private final Cast cast;
    private final boolean change;
    private final Vocabulary types = Vocabulary.standard();
    private final List<Relation> found = new ArrayList<>();
    private Scan s;
    private boolean planned;
    private int verbAt;
    private Entity actor;
    private List<Entity> train = List.of();
    /** Where things were sent last: who "consumes them" takes them there. */
    private List<Entity> sink = List.of();

    Relations(Cast cast, boolean change) {
        this.cast = cast;
        this.change = change;
    }

    List<Relation> found() {
        return found;
    }

    /** @param actor who acts when a sentence does not say */
    void read(Scan scan, List<Clause> clauses, Entity actor, boolean planned) {
        this.s = scan;
        this.actor = actor;
        this.planned = planned;
        this.train = List.of();
        this.verbAt = 0;
        if (scan.sentence.tokens().stream().anyMatch(t -> t.is("->") || t.is("<-"))) {
            arrows();
            return;
        }
        between();
        peopleAt();
        for (Clause c : clauses) {
            verbAt = c.verb == null ? 0 : c.verb.at();
            if (c.verb == null || c.verb.negated()) {
                loose(c);
            } else if (c.verb.passive()) {
                passive(c);
            } else {
                active(c);
            }
            for (Clause.Obj o : c.objects) {
                if (o.prep().equals("behind")) {
                    o.entities().forEach(front -> behind(front, c));
                }
            }
        }
        if (change) {
            newcomers();
        }
    }

    /** What a change brings in belongs to whoever else the sentence speaks of, else to the leading agent. */
    private void newcomers() {
        for (Mention m : s.mentions) {
            Entity fresh = m.entity();
            if (fresh.known() || fresh.inFlow() || Naming.person(fresh)) {
                continue;
            }
            Entity host = s.mentions.stream()
                    .map(Mention::entity)
                    .filter(e -> e.known() && !Naming.person(e) && !types.isA(e.type(), "data-store"))
                    .findFirst()
                    .orElse(cast.mainAgent());
            if (host != null) {
                verbAt = 0;
                link(host, fresh, "use", "call", 0.75);
            }
        }
    }

    /** A participle without an auxiliary: "the address stored in the Order System". */
    private boolean reduced(Verb v) {
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

    /** "behind the WAF a gateway", "a gateway behind the WAF": the front one is called first. */
    private void behind(Entity front, Clause c) {
        Clause.Obj at = c.objects.stream()
                .filter(o -> o.entities().contains(front))
                .findFirst()
                .orElseThrow();
        int i = s.mentions.indexOf(at.mention());
        Mention next = i + 1 < s.mentions.size() ? s.mentions.get(i + 1) : null;
        Mention before = i > 0 ? s.mentions.get(i - 1) : null;
        if (!types.isA(front.type(), "edge")) {
            return;
        }
        if (next != null && next.from() - at.mention().to() <= 2 && s.verbAt[next.from() - 1] == null) {
            link(front, next.entity(), "forward", "call", 0.75);
        } else if (before != null && at.mention().from() - before.to() <= 3 && !Naming.person(before.entity())) {
            link(front, before.entity(), "forward", "call", 0.7);
        }
    }

    /** Words without a verb, or with a denied one, connect nothing; "the connection between X and Y" does. */
    private void loose(Clause c) {
        if (c.verb == null) {
            List<Entity> from = c.with(Set.of("~from", "from"));
            List<Entity> via = c.with(Set.of("~via", "via", "~through", "through", "~into", "into"));
            from.forEach(f -> via.forEach(v -> link(f, v, "", "send", 0.6)));
        }
        train = List.of();
    }

    /** "a buyer in a web console": where a person works. */
    private void peopleAt() {
        for (int i = 1; i < s.mentions.size(); i++) {
            Mention who = s.mentions.get(i - 1);
            Mention at = s.mentions.get(i);
            boolean door =
                    at.entity().type().equals("web-app") || at.entity().type().equals("chat-channel");
            boolean close = at.from() - who.to() <= 3
                    && Set.of("in", "on", "via", "through", "using").contains(s.word(who.to()));
            if (Naming.person(who.entity()) && door && close && !who.possessor()) {
                link(who.entity(), at.entity(), "use", "call", 0.75);
            }
        }
    }

    private void between() {
        for (int i = 0; i + 1 < s.size(); i++) {
            if (!s.word(i).equals("between")) {
                continue;
            }
            List<Mention> next = new ArrayList<>();
            for (Mention m : s.mentions) {
                if (m.from() > i && m.from() <= i + 14) {
                    next.add(m);
                }
            }
            if (next.size() >= 2
                    && next.get(0).from() <= i + 3
                    && next.get(1).from() - next.get(0).to() <= 3) {
                join(next.get(0).entity(), next.get(1).entity(), "connect", "call", 0.7);
            }
        }
    }

    private void active(Clause c) {
        train = List.of();
        List<Entity> who = c.subjects.isEmpty() && actor != null && !c.stranger ? List.of(actor) : c.subjects;
        String lemma = c.verb.lemma();
        for (Clause.Obj o : c.objects) {
            if (o.access()) {
                Entity holder = previousObject(c, o);
                o.entities().forEach(e -> (holder == null ? who : List.of(holder))
                        .forEach(w -> link(w, e, "access", "call", 0.8)));
            }
        }
        for (Clause.Obj o : c.objects) {
            if (o.prep().equals("where")) {
                o.entities().forEach(e -> who.stream()
                        .filter(w -> !Naming.person(w) && !Naming.person(e) && Clauses.actor(w))
                        .forEach(w -> link(e, w, "trigger", "send", 0.7)));
            }
        }
        switch (c.verb.frame()) {
            case SEND -> send(c, who);
            case READ -> read(c, who);
            case CALL -> call(c, who, 0.85);
            case RUN -> {
                boolean tool = direct(c).stream().anyMatch(e -> types.isA(e.type(), "tool"));
                call(c, tool ? who : who.stream().filter(Naming::person).toList(), 0.7);
                c.with(Set.of("with")).stream()
                        .filter(e -> types.isA(e.type(), "data-store"))
                        .forEach(e -> who.stream()
                                .filter(w -> !Naming.person(w))
                                .forEach(w -> link(w, e, "use", "call", 0.75)));
            }
            case HAVE -> have(c, who);
            case SHOW ->
                c.with(TO).stream()
                        .filter(e -> !Naming.person(e))
                        .forEach(e -> who.forEach(w -> link(w, e, lemma, "send", 0.6)));
            case NONE -> none(c, who);
            case PLACE -> {}
        }
    }

    private Entity previousObject(Clause c, Clause.Obj o) {
        int i = c.objects.indexOf(o);
        return i > 0 && !Naming.person(c.objects.get(i - 1).entities().getFirst())
                ? c.objects.get(i - 1).entities().getFirst()
                : null;
    }

    private void none(Clause c, List<Entity> who) {
        for (Entity e : c.with(Set.of("with", "using", "through", "via"))) {
            if (types.isA(e.type(), "model") || types.isA(e.type(), "tool")) {
                who.forEach(w -> link(w, e, "use", "call", 0.75));
            }
        }
        String lemma = c.verb.lemma();
        if (lemma.equals("go") || lemma.equals("come") || lemma.equals("arrive")) {
            moves(c);
            return;
        }
        if (c.verb.lemma().equals("share")
                || c.verb.lemma().equals("exchange")
                || c.verb.lemma().equals("handle")
                || c.verb.lemma().equals("act")
                || c.verb.lemma().equals("cache")
                || c.verb.lemma().equals("make")) {
            List<Entity> over = new ArrayList<>(c.with(DIRECT));
            over.addAll(c.with(VIA));
            over.addAll(c.with(Set.of("on", "in", "with")));
            over.forEach(e -> who.forEach(w -> link(w, e, c.verb.lemma(), "call", 0.75)));
        }
    }

    /** "a message goes to X", "labels come from Y". */
    private void moves(Clause c) {
        List<Entity> who = c.subjects.isEmpty() ? actor == null ? List.<Entity>of() : List.of(actor) : c.subjects;
        for (Entity t : c.with(Set.of("to", "into"))) {
            if (!Naming.person(t)) {
                who.forEach(w -> link(w, t, "send", "send", 0.6));
            }
        }
        Entity taker = before(c);
        if (taker != null) {
            c.with(FROM).forEach(f -> link(f, taker, "supply", "send", 0.6));
        }
    }

    /** The part spoken of last before a clause, in this sentence or as the subject of the one before. */
    private Entity before(Clause c) {
        if (c.subjects.stream().anyMatch(e -> !Naming.person(e))) {
            return c.subjects.getFirst();
        }
        Entity last = actor;
        for (Mention m : s.mentions) {
            if (m.from() < c.verb.at() && !m.possessor()) {
                last = m.entity();
            }
        }
        return last;
    }

    private void have(Clause c, List<Entity> who) {
        for (Entity e : c.with(DIRECT)) {
            for (Entity w : who) {
                boolean uses = !types.isA(w.type(), "data-store") && !types.isA(e.type(), "person");
                if (uses && (!Naming.person(w) || types.isA(e.type(), "notebook") || types.isA(e.type(), "tool"))) {
                    link(w, e, "use", "call", 0.75);
                }
            }
        }
    }

    /** Direct objects that are named; "it" is what was handed on, not whom one talks to. */
    private static List<Entity> direct(Clause c) {
        return c.objects.stream()
                .filter(o -> DIRECT.contains(o.prep()) && !o.mention().pronoun())
                .flatMap(o -> o.entities().stream())
                .toList();
    }

    private void call(Clause c, List<Entity> who, double confidence) {
        boolean via0 = !c.with(VIA).isEmpty();
        List<Entity> targets = new ArrayList<>(via0 ? c.with(DIRECT) : direct(c));
        targets.addAll(c.with(TO));
        List<Entity> via = c.with(VIA);
        for (Entity w : who) {
            if (targets.isEmpty() || !via.isEmpty()) {
                Entity at = w;
                for (Entity v : via) {
                    link(at, v, c.verb.lemma(), "call", confidence);
                    at = v;
                }
                Entity from = at;
                targets.forEach(t -> link(from, t, c.verb.lemma(), "call", confidence));
            } else {
                targets.forEach(t -> link(w, t, c.verb.lemma(), "call", confidence));
            }
        }
        c.with(FROM).forEach(f -> who.forEach(w -> source(f, w, c.verb.lemma())));
    }

    private void send(Clause c, List<Entity> who) {
        List<Entity> targets = new ArrayList<>(c.with(TO));
        List<Entity> direct = c.objects.stream()
                .filter(o -> DIRECT.contains(o.prep()) && !o.mention().pronoun())
                .flatMap(o -> o.entities().stream())
                .toList();
        boolean holder = !who.isEmpty() && who.stream().allMatch(w -> types.isA(w.type(), "data-store"));
        if (holder && Set.of("keep", "store", "save", "record", "archive").contains(c.verb.lemma())) {
            return;
        }
        if (targets.isEmpty()) {
            targets.addAll(direct);
        } else {
            // "sends the Letter Service the text", "tells it to the Broker API": a part as payload is a second receiver
            direct.stream()
                    .filter(e -> types.isA(e.type(), "service") && !targets.contains(e))
                    .forEach(targets::add);
        }
        List<Entity> via = c.with(VIA);
        List<Entity> tools = c.objects.stream()
                .filter(o -> o.prep().equals("with"))
                .flatMap(o -> o.entities().stream())
                .toList();
        for (Entity w : who) {
            Entity at = w;
            for (Entity v : via) {
                link(at, v, c.verb.lemma(), "send", 0.85);
                at = v;
            }
            Entity from = at;
            for (Entity t : targets) {
                boolean byTool = !tools.isEmpty() && Naming.person(t);
                link(byTool ? tools.getFirst() : from, t, c.verb.lemma(), "send", 0.85);
            }
        }
        c.with(FROM).forEach(f -> who.forEach(w -> source(f, w, c.verb.lemma())));
        sink = List.copyOf(targets);
    }

    private void read(Clause c, List<Entity> who) {
        String lemma = c.verb.lemma();
        List<Entity> from = new ArrayList<>(c.with(FROM));
        List<Entity> places = new ArrayList<>(direct(c));
        boolean handedOn = c.objects.stream()
                .anyMatch(o -> o.prep().isEmpty() && o.mention().pronoun());
        if (handedOn && places.isEmpty() && from.isEmpty() && !sink.isEmpty()) {
            places.addAll(sink);
        }
        places.addAll(c.with(Set.of("in", "on", "with", "at", "to")));
        List<Entity> via = c.with(VIA);
        for (Entity w : who) {
            for (Entity f : from) {
                if (RECEIVING.contains(lemma) && !via.isEmpty()) {
                    link(f, via.getFirst(), lemma, "send", 0.85);
                    link(via.getFirst(), w, lemma, "send", 0.85);
                } else {
                    source(f, w, RECEIVING.contains(lemma) ? "receive" : lemma);
                }
            }
            places.forEach(p -> source(p, w, lemma.equals("receive") || lemma.equals("accept") ? "receive" : lemma));
            if (from.isEmpty()) {
                via.forEach(v -> link(w, v, lemma, "read", 0.8));
            }
        }
    }

    /** A taker of data: pipelines are fed, services ask. */
    private void source(Entity from, Entity taker, String lemma) {
        boolean fed = types.isA(taker.type(), "pipeline")
                || types.isA(taker.type(), "training-job")
                || types.isA(taker.type(), "batch-job")
                || types.isA(taker.type(), "ci-cd");
        if (lemma.equals("receive") || Naming.person(from) || fed && !types.isA(from.type(), "tool")) {
            join(from, taker, lemma, "receive", 0.8);
        } else {
            join(taker, from, lemma, "read", 0.8);
        }
    }

    private void passive(Clause c) {
        List<Entity> by = c.with(BY);
        List<Entity> from = c.with(FROM);
        List<Entity> to = new ArrayList<>(c.with(TO));
        boolean calls = c.verb.frame() == Verb.Frame.CALL
                || c.verb.frame() == Verb.Frame.RUN
                || c.verb.frame() == Verb.Frame.NONE;
        if (!c.subjects.isEmpty() && !by.isEmpty() && calls && to.isEmpty()) {
            by.forEach(b -> c.subjects.forEach(x -> link(b, x, c.verb.lemma(), "call", 0.8)));
            return;
        }
        if (c.verb.frame() == Verb.Frame.NONE && by.isEmpty() && from.isEmpty()) {
            return;
        }
        List<List<Entity>> stops = new ArrayList<>();
        boolean beginsAnew = change
                && KEEPING.contains(c.verb.lemma())
                && Set.of("is", "are", "was", "were").contains(s.word(c.verb.at() - 1))
                && !Set.of("and", ",", "then").contains(s.word(c.verb.at() - 2));
        if (c.continued && !train.isEmpty() && !beginsAnew) {
            stops.add(train);
        }
        for (List<Entity> stop : List.of(from, by, to)) {
            if (!stop.isEmpty()) {
                stops.add(stop);
            }
        }
        if (stops.size() == 1
                && !to.isEmpty()
                && c.verb.frame() != Verb.Frame.PLACE
                && !(change && reduced(c.verb) && !c.continued)
                && !(change && KEEPING.contains(c.verb.lemma()) && to.stream().allMatch(Entity::known))) {
            List<Entity> who = c.subjects.stream()
                    .filter(Clauses::actor)
                    .filter(e -> !Naming.person(e))
                    .toList();
            List<Entity> doers = who.isEmpty() ? actor == null ? List.<Entity>of() : List.of(actor) : who;
            stops.addFirst(doer(doers, to.getFirst()));
        }
        for (int i = 1; i < stops.size(); i++) {
            for (Entity a : stops.get(i - 1)) {
                for (Entity b : stops.get(i)) {
                    link(a, b, c.verb.lemma(), "send", 0.8);
                }
            }
        }
        if (!stops.isEmpty()) {
            train = stops.getLast();
        }
    }

    /** Of several that may have done it the one that leads; models are registered by what trains them. */
    private List<Entity> doer(List<Entity> doers, Entity target) {
        if (target.type().equals("model-registry")) {
            Entity trainer = cast.latest(e -> e.type().equals("training-job"));
            return trainer == null ? doers : List.of(trainer);
        }
        return doers.size() > 1 && cast.mainAgent() != null ? List.of(cast.mainAgent()) : doers;
    }

    private void arrows() {
        List<Entity> left = new ArrayList<>();
        List<Entity> here = new ArrayList<>();
        boolean back = false;
        boolean fresh = true;
        for (int i = 0; i < s.size(); i++) {
            Mention m = s.mentionAt[i];
            if (m != null) {
                here.add(m.entity());
                for (Entity l : left) {
                    if (back) {
                        link(m.entity(), l, "", "call", 0.9);
                    } else {
                        link(l, m.entity(), "", "call", 0.9);
                    }
                }
                i = m.to() - 1;
            } else if (s.token(i).is("->") || s.token(i).is("<-")) {
                back = s.token(i).is("<-");
                if (!here.isEmpty()) {
                    left = here;
                    here = new ArrayList<>();
                }
                fresh = false;
            } else if (s.token(i).is(";") || s.token(i).is(".")) {
                left = new ArrayList<>();
                here = new ArrayList<>();
                fresh = true;
            }
        }
    }

    /** A connection whose direction a source elsewhere may already fix. */
    private void join(Entity from, Entity to, String verb, String flowVerb, double confidence) {
        link(from, to, verb, flowVerb, confidence);
    }

    private void link(Entity from, Entity to, String verb, String flowVerb, double confidence) {
        if (from == to || Naming.person(from) && Naming.person(to)) {
            return;
        }
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
}
