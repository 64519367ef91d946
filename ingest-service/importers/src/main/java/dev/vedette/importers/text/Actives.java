package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Connections of clauses in which somebody does something. */
final class Actives {

    static final Set<String> TO = Set.of(
            "to", "into", "onto", "in", "on", "at", "against", "with", "toward", "towards", "upon", "among", "inside",
            "between", "within");
    static final Set<String> FROM = Set.of("from", "off");
    static final Set<String> VIA = Set.of("through", "via", "over", "using");
    private static final Set<String> DIRECT = Set.of("", "which", "beside", "besides", "like", "including");
    private static final Set<String> WITH = Set.of("with", "using", "through", "via", "by");

    private static final Set<String> KEEPING = Set.of("keep", "store", "save", "record", "archive");
    /** What one does to a thing itself; elsewhere "it" is what was handed on. */
    private static final Set<String> OPERATING = Set.of(
            "use",
            "start",
            "open",
            "run",
            "call",
            "query",
            "ask",
            "reach",
            "access",
            "contact",
            "trigger",
            "invoke",
            "operate",
            "visit",
            "launch",
            "install",
            "maintain",
            "feed",
            "approve",
            "consult",
            "configure",
            "monitor");
    /** What takes things from one place and puts them into another. */
    static final Set<String> MOVING = Set.of(
            "copy",
            "replicate",
            "sync",
            "synchronise",
            "synchronize",
            "mirror",
            "export",
            "load",
            "move",
            "ingest",
            "import",
            "pull",
            "extract",
            "back",
            "dump",
            "stream",
            "transfer",
            "migrate",
            "index",
            "crawl",
            "scrape",
            "download",
            "read",
            "collect");

    private static final Set<String> SHARING = Set.of("share", "exchange", "handle", "act", "cache", "make");

    private static final Set<String> TRAINING = Set.of("train", "retrain", "tune", "finetune");

    private final Links links;
    private final Arrivals arrivals;
    private final People people;
    private final Takers takers;
    private final Servants servants;

    Actives(Links links) {
        this.links = links;
        this.arrivals = new Arrivals(links);
        this.people = new People(links);
        this.takers = new Takers(links);
        this.servants = new Servants(links);
    }

    void read(Clause c) {
        List<Entity> handed = links.train();
        links.train(List.of());
        if (Arrivals.ARRIVING.contains(c.verb.lemma())
                && c.subjects.isEmpty()
                && !handed.isEmpty()
                && c.with(FROM).isEmpty()) {
            // "are fetched by a script, go through a filter and land in a store"
            arrivals.passOn(c, handed);
            return;
        }
        if (c.subjects.isEmpty() && Arrivals.HOPPING.contains(c.verb.lemma())) {
            arrivals.hop(c);
            return;
        }
        List<Entity> who = who(c);
        access(c, who);
        where(c, who);
        people.doors(c, who);
        servants.serving(c);
        people.served(c, who);
        if (people.brings(c)) {
            remember(c, who);
            return;
        }
        switch (c.verb.frame()) {
            case SEND -> {
                if (c.subjects.isEmpty()
                        && Arrivals.ARRIVING.contains(c.verb.lemma())
                        && direct(c).isEmpty()) {
                    arrivals.moves(c);
                } else {
                    send(c, who);
                }
            }
            case READ -> takers.take(c, who);
            case CALL -> call(c, who, 0.85);
            case RUN -> run(c, who);
            case HAVE -> have(c, who);
            case SHOW -> show(c, who);
            case NONE -> none(c, who);
            case PLACE -> {}
        }
        servants.prompts(c, who);
        remember(c, who);
    }

    private void remember(Clause c, List<Entity> who) {
        Entity doer = who.isEmpty() || Naming.person(who.getFirst()) ? null : who.getFirst();
        Entity taker = c.verb.frame() == Verb.Frame.SEND
                ? c.with(TO).stream().filter(e -> !Naming.person(e)).findFirst().orElse(null)
                : null;
        links.payloads.done(links.scan(), c, doer, taker != null ? taker : doer);
    }

    /** Who acts: the subject, the place a thing is called from ("we call the API from our backend"), or who did before. */
    private List<Entity> who(Clause c) {
        if (!c.subjects.isEmpty()) {
            return c.subjects;
        }
        if (c.stranger || c.verb.frame() != Verb.Frame.NONE) {
            // "alerts from the monitor trigger an agent": what comes from there does it
            List<Entity> source = c.with(Set.of("~from"));
            if (!source.isEmpty()) {
                return source;
            }
        }
        if (c.verb.frame() == Verb.Frame.CALL) {
            List<Entity> from = c.with(FROM).stream()
                    .filter(e -> links.isOne(e, Set.of("compute", "service", "agent", "web-app")))
                    .toList();
            if (!from.isEmpty()) {
                return from;
            }
        }
        return links.actor() != null && !c.stranger ? List.of(links.actor()) : List.of();
    }

    private void access(Clause c, List<Entity> who) {
        for (Clause.Obj o : c.objects) {
            if (o.access()
                    && !links.scan().word(o.mention().from() - 3).equals("no")
                    && !links.scan().word(o.mention().from() - 4).equals("no")) {
                Entity holder = previousObject(c, o);
                o.entities().forEach(e -> (holder == null ? who : List.of(holder))
                        .forEach(w -> links.link(w, e, "access", "call", 0.8)));
            }
        }
    }

    /** "a queue where people decide", "GitHub, where Actions builds": people go there, machines are started from there. */
    private void where(Clause c, List<Entity> who) {
        boolean runs = c.verb.frame() == Verb.Frame.RUN || c.verb.frame() == Verb.Frame.PLACE;
        boolean host = c.objects.stream()
                .allMatch(o -> Groupings.in("surroundings", o.entities().getFirst())
                        || links.is(o.entities().getFirst(), "container-service"));
        if (runs && host && c.objects.size() == 1 && who.size() == 1 && !Naming.person(who.getFirst())) {
            // "to a machine where the app is running" is to the app
            links.instead(c.objects.getFirst().entities().getFirst(), who.getFirst());
            return;
        }
        for (Clause.Obj o : c.objects) {
            if (!o.prep().equals("where")) {
                continue;
            }
            for (Entity e : o.entities()) {
                for (Entity w : who) {
                    if (Naming.person(w)) {
                        links.link(w, e, "use", "call", 0.7);
                    } else if (!Naming.person(e) && Kinds.actor(w)) {
                        links.link(e, w, "trigger", "send", 0.7);
                    }
                }
            }
        }
    }

    private void run(Clause c, List<Entity> who) {
        boolean tool = direct(c).stream().anyMatch(e -> links.is(e, "tool"));
        call(c, tool ? who : who.stream().filter(Naming::person).toList(), 0.7);
        List<Entity> things = who.stream().filter(w -> !Naming.person(w)).toList();
        c.with(Set.of("with")).stream()
                .filter(e -> links.is(e, "data-store"))
                .forEach(e -> things.forEach(w -> links.link(w, e, "use", "call", 0.75)));
        List<Entity> reached = new ArrayList<>(direct(c));
        reached.addAll(c.with(Set.of("against", "through", "with")));
        if (handedOn(c)) {
            reached.addAll(c.with(Set.of("on")));
        }
        c.with(Set.of("through")).stream()
                .filter(e -> links.isOne(e, Set.of("service", "guardrail", "document-ai")))
                .forEach(e -> things.forEach(w -> links.link(w, e, "run", "call", 0.75)));
        reached.stream()
                .filter(e -> links.isOne(
                        e, Set.of("model", "database", "code-executor", "agent", "tool-runtime", "mcp-server")))
                .forEach(e -> things.forEach(w -> links.link(w, e, "run", "call", 0.75)));
    }

    private void show(Clause c, List<Entity> who) {
        c.with(TO).stream()
                .filter(e -> !Naming.person(e))
                .forEach(e -> who.forEach(w -> links.link(w, e, c.verb.lemma(), "send", 0.6)));
        c.with(Set.of("through", "via", "using"))
                .forEach(e -> who.forEach(w -> links.link(w, e, c.verb.lemma(), "send", 0.7)));
    }

    private static Entity previousObject(Clause c, Clause.Obj o) {
        int i = c.objects.indexOf(o);
        return i > 0 && !Naming.person(c.objects.get(i - 1).entities().getFirst())
                ? c.objects.get(i - 1).entities().getFirst()
                : null;
    }

    private void none(Clause c, List<Entity> who) {
        String lemma = c.verb.lemma();
        for (Entity e : c.with(WITH)) {
            if (links.is(e, "model") || links.is(e, "tool")) {
                who.forEach(w -> links.link(w, e, "use", "call", 0.75));
            }
        }
        if (TRAINING.contains(lemma)) {
            c.with(FROM).forEach(f -> who.forEach(w -> links.source(f, w, lemma)));
        }
        people.let(c, who);
        if (Set.of("let", "make", "have").contains(lemma)) {
            direct(c).stream()
                    .filter(e -> !Naming.person(e) && Kinds.actor(e))
                    .forEach(e -> who.forEach(w -> links.link(w, e, "call", "call", 0.75)));
        } else if (Arrivals.ARRIVING.contains(lemma)) {
            arrivals.moves(c);
        } else if (SHARING.contains(lemma)) {
            List<Entity> over = new ArrayList<>(c.with(DIRECT));
            over.addAll(c.with(VIA));
            over.addAll(c.with(Set.of("on", "in", "with")));
            over.forEach(e -> who.forEach(w -> links.link(w, e, lemma, "call", 0.75)));
        }
    }

    private void have(Clause c, List<Entity> who) {
        if (c.verb.lemma().equals("carry")) {
            c.with(Set.of("to", "into")).forEach(t -> who.forEach(w -> links.link(w, t, "carry", "send", 0.75)));
        }
        c.with(FROM).forEach(f -> who.forEach(w -> links.source(f, w, c.verb.lemma())));
        for (Entity e : c.with(DIRECT)) {
            for (Entity w : who) {
                boolean uses = !links.is(w, "data-store") && !links.is(e, "person");
                if (uses && (!Naming.person(w) || links.is(e, "notebook") || links.is(e, "tool"))) {
                    links.link(w, e, "use", "call", 0.75);
                }
            }
        }
    }

    /** Direct objects that are named; "it" is what was handed on, not whom one talks to. */
    static List<Entity> direct(Clause c) {
        boolean operated = c.verb != null && OPERATING.contains(c.verb.lemma());
        return c.objects.stream()
                .filter(o ->
                        DIRECT.contains(o.prep()) && (operated || !o.mention().pronoun()))
                .flatMap(o -> o.entities().stream())
                .toList();
    }

    static boolean handedOn(Clause c) {
        return c.objects.stream()
                .anyMatch(o -> o.prep().isEmpty() && o.mention().pronoun());
    }

    private void call(Clause c, List<Entity> who, double confidence) {
        List<Entity> via = c.with(VIA);
        List<Entity> targets = new ArrayList<>(via.isEmpty() ? direct(c) : c.with(DIRECT));
        targets.addAll(c.with(TO));
        for (Entity w : who) {
            Entity at = w;
            for (Entity v : via) {
                links.link(at, v, c.verb.lemma(), "call", confidence);
                at = v;
            }
            for (Entity t : targets) {
                if (!at.equals(t)) {
                    links.link(at, t, c.verb.lemma(), "call", confidence);
                }
            }
        }
        if (handedOn(c) && !OPERATING.contains(c.verb.lemma())) {
            takers.takenFrom(c, who);
        }
        boolean place = c.subjects.isEmpty() && !who.isEmpty() && c.with(FROM).containsAll(who);
        if (!place) {
            c.with(FROM).forEach(f -> who.forEach(w -> links.source(f, w, c.verb.lemma())));
        }
        links.sink(c.with(Set.of("into", "to", "onto")));
    }

    private void send(Clause c, List<Entity> who) {
        String lemma = c.verb.lemma();
        List<Entity> targets = new ArrayList<>(c.with(TO));
        List<Entity> direct = direct(c);
        boolean holder = !who.isEmpty() && who.stream().allMatch(w -> links.is(w, "data-store"));
        if (holder && KEEPING.contains(lemma)) {
            return;
        }
        if (targets.isEmpty()) {
            targets.addAll(direct);
        } else if (MOVING.contains(lemma)) {
            direct.forEach(d -> who.forEach(w -> links.source(d, w, lemma)));
        } else {
            // "sends the Letter Service the text", "tells it to the Broker API": a part as payload is a second receiver
            direct.stream()
                    .filter(e -> links.is(e, "service") && !targets.contains(e))
                    .forEach(targets::add);
        }
        List<Entity> tools = c.objects.stream()
                .filter(o -> o.prep().equals("with"))
                .flatMap(o -> o.entities().stream())
                .toList();
        for (Entity w : who) {
            Entity at = w;
            for (Entity v : c.with(VIA)) {
                links.link(at, v, lemma, "send", 0.85);
                at = v;
            }
            for (Entity t : targets) {
                boolean byTool = !tools.isEmpty() && Naming.person(t);
                links.link(byTool ? tools.getFirst() : at, t, lemma, "send", 0.85);
            }
        }
        if (handedOn(c)) {
            takers.takenFrom(c, who);
        }
        c.with(FROM).forEach(f -> who.forEach(w -> links.source(f, w, lemma)));
        links.sink(targets);
    }
}
