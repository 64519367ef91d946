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
    private static final Set<String> VIA = Set.of("through", "via", "over", "using");
    private static final Set<String> DIRECT = Set.of("", "which", "beside", "besides", "like", "including");
    private static final Set<String> WITH = Set.of("with", "using", "through", "via", "by");
    private static final Set<String> RECEIVING = Set.of("receive", "get", "take", "accept", "collect", "obtain");
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
    private static final Set<String> MOVING = Set.of(
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

    private static final Set<String> ARRIVING = Set.of(
            "go", "come", "arrive", "travel", "land", "flow", "end", "return", "appear", "enter", "pass", "leave");
    private static final Set<String> SHARING = Set.of("share", "exchange", "handle", "act", "cache", "make");
    /** Where people work. */
    static final Set<String> DOORS = Set.of(
            "web-app",
            "chat-channel",
            "voice-channel",
            "endpoint-device",
            "labeling-tool",
            "notebook",
            "human-approval",
            "external-service",
            "audit-log",
            "monitoring",
            "data-warehouse",
            "experiment-tracker",
            "tool",
            "service",
            "message-queue",
            "code-repository");

    /** "The portal lets dispatchers book": who is let uses it. */
    private static final Set<String> LETTING = Set.of("let", "allow", "enable", "help", "support");

    private static final Set<String> OPEN =
            Set.of("web-app", "agent", "chat-channel", "service", "endpoint-device", "tool");

    private static final Set<String> JOINING =
            Set.of("connect", "link", "attach", "couple", "hook", "wire", "integrate");
    private static final Set<String> OFFERING = Set.of("offer", "provide", "expose", "sell", "open");
    private static final Set<String> ANSWERING = Set.of(
            "answer", "help", "serve", "advise", "assist", "guide", "greet", "coach", "welcome", "reply", "respond");

    private static final Set<String> TENDING =
            Set.of("maintain", "edit", "update", "manage", "curate", "write", "review", "change");
    private static final Set<String> SERVES = Set.of(
            "store", "keep", "hold", "trace", "track", "log", "record", "monitor", "collect", "watch", "observe",
            "capture", "contain", "save", "serve", "cache", "archive", "manage", "handle", "protect", "filter", "scan",
            "check", "provide", "gather", "receive", "block", "mask", "screen");
    private static final Set<String> SERVING =
            Set.of("monitoring", "llm-observability", "audit-log", "guardrail", "secret-store", "memory-store");

    private static final Set<String> TRAINING = Set.of("train", "retrain", "tune", "finetune");
    /** What requests do on their way; the place they were last is the one that calls the next. */
    private static final Set<String> HOPPING = Set.of("pass", "reach", "hit", "traverse", "cross", "enter");

    private final Links links;
    private List<Entity> hop = List.of();
    private int hopSentence = -1;

    Actives(Links links) {
        this.links = links;
    }

    void read(Clause c) {
        List<Entity> handed = links.train();
        links.train(List.of());
        if (ARRIVING.contains(c.verb.lemma())
                && c.subjects.isEmpty()
                && !handed.isEmpty()
                && c.with(FROM).isEmpty()) {
            // "are fetched by a script, go through a filter and land in a store"
            passOn(c, handed);
            return;
        }
        if (c.subjects.isEmpty() && HOPPING.contains(c.verb.lemma())) {
            hop(c);
            return;
        }
        List<Entity> who = who(c);
        access(c, who);
        where(c, who);
        doors(c, who);
        serving(c);
        served(c, who);
        if (brings(c)) {
            remember(c, who);
            return;
        }
        switch (c.verb.frame()) {
            case SEND -> {
                if (c.subjects.isEmpty()
                        && ARRIVING.contains(c.verb.lemma())
                        && direct(c).isEmpty()) {
                    moves(c);
                } else {
                    send(c, who);
                }
            }
            case READ -> take(c, who);
            case CALL -> call(c, who, 0.85);
            case RUN -> run(c, who);
            case HAVE -> have(c, who);
            case SHOW -> show(c, who);
            case NONE -> none(c, who);
            case PLACE -> {}
        }
        prompts(c, who);
        remember(c, who);
    }

    /** "puts the hits into the prompt", "builds a prompt": the prompt goes to the model, when there is one only. */
    private void prompts(Clause c, List<Entity> who) {
        Scan s = links.scan();
        boolean prompt = false;
        for (int i = c.verb.at() + 1;
                i < s.size() && s.verbAt[i] == null && !s.word(i).equals(";");
                i++) {
            prompt |= s.word(i).equals("prompt");
        }
        Entity model = prompt && !links.change ? links.onlyModel() : null;
        who.stream()
                .filter(w ->
                        model != null && model != w && !Naming.person(w) && Clauses.actor(w) && !links.is(w, "model"))
                .filter(w ->
                        c.objects.stream().noneMatch(o -> links.is(o.entities().getFirst(), "model")))
                .forEach(w -> links.link(w, model, "prompt", "call", 0.6));
    }

    private void remember(Clause c, List<Entity> who) {
        Entity doer = who.isEmpty() || Naming.person(who.getFirst()) ? null : who.getFirst();
        Entity taker = c.verb.frame() == Verb.Frame.SEND
                ? c.with(TO).stream().filter(e -> !Naming.person(e)).findFirst().orElse(null)
                : null;
        links.payloads.done(links.scan(), c, doer, taker != null ? taker : doer);
    }

    /** "Requests pass the balancer and then reach the API": from the people to the one, from there to the other. */
    private void hop(Clause c) {
        int sentence = links.scan().sentence.number();
        if (hopSentence != sentence) {
            Entity person = links.cast.lastMentioned(Naming::person);
            hop = person == null ? List.of() : List.of(person);
            hopSentence = sentence;
        }
        List<Entity> next = new ArrayList<>(direct(c));
        next.addAll(c.with(TO));
        for (Entity to : next) {
            hop.forEach(from -> links.link(from, to, c.verb.lemma(), "call", 0.7));
        }
        if (!next.isEmpty()) {
            hop = List.copyOf(next);
        }
    }

    /** "reads invoices that suppliers send to a mailbox": who reads what lies there reads the place. */
    void readsThere(Clause reading, Clause sending) {
        List<Entity> places = sending.with(TO).stream()
                .filter(e -> !Naming.person(e) && !reading.subjects.contains(e))
                .toList();
        reading.subjects.stream()
                .filter(w -> !Naming.person(w))
                .forEach(w -> places.forEach(p -> links.source(p, w, reading.verb.lemma())));
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
                    } else if (!Naming.person(e) && Clauses.actor(w)) {
                        links.link(e, w, "trigger", "send", 0.7);
                    }
                }
            }
        }
    }

    /** "analysts review cases in a web console": whatever people do somewhere, they use it. */
    private void doors(Clause c, List<Entity> who) {
        for (Entity w : who) {
            if (!Naming.person(w)) {
                continue;
            }
            for (Clause.Obj o : c.objects) {
                boolean at = Set.of("in", "on", "through", "via", "using", "with", "at", "from", "into")
                                .contains(o.prep())
                        || o.prep().equals("of") && TENDING.contains(c.verb.lemma());
                o.entities().stream()
                        .filter(e -> at && links.isOne(e, DOORS))
                        .forEach(e -> links.link(w, e, "use", "call", 0.75));
            }
        }
    }

    /** "Langfuse traces every run", "Postgres stores the users": what serves is called by whoever the text is about. */
    private void serving(Clause c) {
        boolean alone = c.objects.isEmpty() && c.subjects.size() == 1 && !c.verb.negated();
        Entity e = alone ? c.subjects.getFirst() : null;
        boolean stores = e != null && (!Clauses.actor(e) || links.isOne(e, SERVING));
        boolean said = alone && SERVES.contains(c.verb.lemma());
        Entity doer = stores && said && !links.change ? links.master(e) : null;
        if (doer != null && doer != e && !e.known()) {
            links.link(doer, e, c.verb.lemma(), "call", 0.55);
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
        if (LETTING.contains(lemma)) {
            direct(c).stream().filter(Naming::person).forEach(e -> who.stream()
                    .filter(w -> links.isOne(w, OPEN))
                    .forEach(w -> links.link(e, w, "use", "call", 0.7)));
        }
        if (Set.of("let", "make", "have").contains(lemma)) {
            direct(c).stream()
                    .filter(e -> !Naming.person(e) && Clauses.actor(e))
                    .forEach(e -> who.forEach(w -> links.link(w, e, "call", "call", 0.75)));
        } else if (ARRIVING.contains(lemma)) {
            moves(c);
        } else if (SHARING.contains(lemma)) {
            List<Entity> over = new ArrayList<>(c.with(DIRECT));
            over.addAll(c.with(VIA));
            over.addAll(c.with(Set.of("on", "in", "with")));
            over.forEach(e -> who.forEach(w -> links.link(w, e, lemma, "call", 0.75)));
        }
    }

    private void passOn(Clause c, List<Entity> handed) {
        List<Entity> at = handed;
        for (Set<String> preps : List.of(VIA, TO)) {
            List<Entity> next = c.with(preps);
            for (Entity from : at) {
                next.forEach(to -> links.link(from, to, c.verb.lemma(), "send", 0.7));
            }
            at = next.isEmpty() || preps == VIA ? at : next;
        }
        links.train(at);
        links.sink(c.with(TO));
    }

    /** "a message goes to X", "labels come from Y". */
    private void moves(Clause c) {
        Entity holder = links.holder(c.verb.at());
        List<Entity> who = c.subjects.isEmpty() ? holder == null ? List.<Entity>of() : List.of(holder) : c.subjects;
        List<Entity> places = c.with(Set.of("to", "into", "in", "on", "at"));
        List<Entity> from = c.with(FROM);
        List<Entity> over = c.with(VIA);
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
    private static List<Entity> direct(Clause c) {
        boolean operated = c.verb != null && OPERATING.contains(c.verb.lemma());
        return c.objects.stream()
                .filter(o ->
                        DIRECT.contains(o.prep()) && (operated || !o.mention().pronoun()))
                .flatMap(o -> o.entities().stream())
                .toList();
    }

    private static boolean handedOn(Clause c) {
        return c.objects.stream()
                .anyMatch(o -> o.prep().isEmpty() && o.mention().pronoun());
    }

    /** "connects the assistant to two servers", "offers an API to clients": who gets what. */
    private boolean brings(Clause c) {
        List<Entity> things = direct(c).stream().filter(e -> !Naming.person(e)).toList();
        List<Entity> to = c.with(Set.of("to"));
        if (things.isEmpty() || to.isEmpty() && things.size() < 2 || links.change) {
            return false;
        }
        if (JOINING.contains(c.verb.lemma())) {
            List<Entity> ends = to.isEmpty() ? things.subList(1, things.size()) : to;
            List<Entity> begins = to.isEmpty() ? things.subList(0, 1) : things;
            begins.forEach(b -> ends.forEach(e -> links.link(b, e, "connect", "call", 0.8)));
            c.subjects.stream()
                    .filter(Naming::person)
                    .forEach(p -> links.link(p, begins.getFirst(), "use", "call", 0.6));
            return true;
        }
        boolean offered = OFFERING.contains(c.verb.lemma())
                && !to.isEmpty()
                && to.stream().allMatch(Naming::person);
        if (offered) {
            to.forEach(p -> things.forEach(t -> links.link(p, t, "use", "call", 0.7)));
        }
        return offered;
    }

    /** "answers questions of employees": who is served comes to who serves. */
    private void served(Clause c, List<Entity> who) {
        if (!ANSWERING.contains(c.verb.lemma()) || links.change) {
            return;
        }
        List<Entity> people = c.with(Set.of("", "of", "from", "for", "to")).stream()
                .filter(e -> Naming.person(e) && !e.inFlow())
                .toList();
        who.stream()
                .filter(w -> links.isOne(w, Set.of("agent", "service", "web-app", "chat-channel")))
                .forEach(w -> people.forEach(p -> links.link(p, w, "ask", "call", 0.6)));
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
            takenFrom(c, who);
        }
        boolean place = c.subjects.isEmpty() && !who.isEmpty() && c.with(FROM).containsAll(who);
        if (!place) {
            c.with(FROM).forEach(f -> who.forEach(w -> links.source(f, w, c.verb.lemma())));
        }
        links.sink(c.with(Set.of("into", "to", "onto")));
    }

    /** "A job cleans them": from where they were put last, unless the same part put them there. */
    private void takenFrom(Clause c, List<Entity> who) {
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
            takenFrom(c, who);
        }
        c.with(FROM).forEach(f -> who.forEach(w -> links.source(f, w, lemma)));
        links.sink(targets);
    }

    private void take(Clause c, List<Entity> who) {
        String lemma = c.verb.lemma();
        List<Entity> from = new ArrayList<>(c.with(FROM));
        List<Entity> places = new ArrayList<>(direct(c));
        if (handedOn(c) && places.isEmpty() && from.isEmpty() && !links.sink().isEmpty()) {
            places.addAll(links.sink());
        }
        List<Entity> into = MOVING.contains(lemma) ? c.with(Set.of("into", "onto")) : List.of();
        List<Entity> to =
                MOVING.contains(lemma) && !(from.isEmpty() && places.isEmpty()) ? c.with(Set.of("to")) : List.of();
        places.addAll(c.with(Set.of("in", "on", "with", "at")));
        if (to.isEmpty()) {
            places.addAll(c.with(Set.of("to")));
        }
        List<Entity> via = c.with(VIA);
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
}
