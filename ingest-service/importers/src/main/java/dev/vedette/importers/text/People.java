package dev.vedette.importers.text;

import java.util.List;
import java.util.Set;

/** What people use: where they do things, who lets or serves them, what they are offered or set up. */
final class People {

    private static final Set<String> TENDING =
            Set.of("maintain", "edit", "update", "manage", "curate", "write", "review", "change");

    /** "The portal lets dispatchers book": who is let uses it. */
    private static final Set<String> LETTING = Set.of("let", "allow", "enable", "help", "support");

    private static final Set<String> OPEN =
            Set.of("web-app", "agent", "chat-channel", "service", "endpoint-device", "tool");

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

    private static final Set<String> OFFERING = Set.of("offer", "provide", "expose", "sell", "open");

    private static final Set<String> JOINING =
            Set.of("connect", "link", "attach", "couple", "hook", "wire", "integrate");

    private static final Set<String> ANSWERING = Set.of(
            "answer", "help", "serve", "advise", "assist", "guide", "greet", "coach", "welcome", "reply", "respond");

    private final Links links;

    People(Links links) {
        this.links = links;
    }

    /** "analysts review cases in a web console": whatever people do somewhere, they use it. */
    void doors(Clause c, List<Entity> who) {
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

    /** "answers questions of employees": who is served comes to who serves. */
    void served(Clause c, List<Entity> who) {
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

    /** "connects the assistant to two servers", "offers an API to clients": who gets what. */
    boolean brings(Clause c) {
        List<Entity> things =
                Actives.direct(c).stream().filter(e -> !Naming.person(e)).toList();
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

    /** "The portal lets dispatchers book": who is let uses it. */
    void let(Clause c, List<Entity> who) {
        if (LETTING.contains(c.verb.lemma())) {
            Actives.direct(c).stream().filter(Naming::person).forEach(e -> who.stream()
                    .filter(w -> links.isOne(w, OPEN))
                    .forEach(w -> links.link(e, w, "use", "call", 0.7)));
        }
    }
}
