package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns clauses into connections, and what stands without a verb: arrows, "between X and Y", "behind X". */
final class Relations {

    private static final Set<String> REACHABLE =
            Set.of("reachable", "accessible", "available", "embedded", "integrated", "exposed");

    private final Links links;
    private final Actives actives;
    private final Takers takers;
    private final Passives passives;
    private Scan s;

    Relations(Cast cast, boolean change) {
        this.links = new Links(cast, change);
        this.actives = new Actives(links);
        this.takers = new Takers(links);
        this.passives = new Passives(links);
    }

    List<Relation> found() {
        return links.found();
    }

    /** @param actor who acts when a sentence does not say */
    void read(Scan scan, List<Clause> clauses, Entity actor, boolean planned) {
        this.s = scan;
        links.sentence(scan, actor, planned);
        if (scan.sentence.tokens().stream().anyMatch(t -> t.is("->") || t.is("<-"))) {
            int end = drawn();
            arrows(end);
            clauses.stream().filter(c -> c.verb != null && c.verb.at() > end).forEach(c -> behindArrows(c, end));
            return;
        }
        between();
        peopleAt();
        reachable();
        connectors();
        Clause previous = null;
        for (Clause c : clauses) {
            links.verb(c.verb == null ? 0 : c.verb.at());
            if (c.verb != null && !c.verb.negated() && !c.verb.passive() && c.verb.frame() != Verb.Frame.HAVE) {
                c.subjects.forEach(Entity::act);
            }
            if (previous != null && readWhatIsSent(previous, c)) {
                takers.readsThere(previous, c);
            }
            previous = c;
            if (c.verb == null || c.verb.negated()) {
                loose(c);
            } else if (c.verb.passive()) {
                passives.read(c);
            } else {
                actives.read(c);
                placed(c);
            }
            for (Clause.Obj o : c.objects) {
                if (o.prep().equals("behind")) {
                    o.entities().forEach(front -> behind(front, c));
                }
            }
        }
        if (links.change) {
            newcomers();
        }
    }

    /** "reads invoices that suppliers send to a mailbox". */
    private boolean readWhatIsSent(Clause reading, Clause sending) {
        if (reading.verb == null
                || sending.verb == null
                || reading.verb.frame() != Verb.Frame.READ
                || sending.verb.frame() != Verb.Frame.SEND
                || !reading.objects.isEmpty()) {
            return false;
        }
        for (int i = reading.verb.at() + 1; i < sending.verb.at(); i++) {
            if (s.word(i).equals("that") || s.word(i).equals("which")) {
                return true;
            }
        }
        return false;
    }

    /** Items that a sentence announced belong to who announced them: "starts a crew with three agents:". */
    void listed(Scan scan, Entity owner) {
        Mention first = scan.mentions.isEmpty() ? null : scan.mentions.getFirst();
        if (first == null || first.pronoun() || first.possessor() || first.from() > 2) {
            return;
        }
        links.sentence(scan, owner, false);
        links.link(owner, first.entity(), "use", "call", 0.7);
    }

    /** "indexed hourly" after "live in X": what lives there is taken from there. */
    private void placed(Clause c) {
        if (c.verb.frame() != Verb.Frame.PLACE) {
            return;
        }
        List<Entity> places = c.with(Set.of("in", "on", "at", "inside"));
        for (Entity door : places) {
            c.subjects.stream()
                    .filter(e -> links.is(e, "agent") && links.isOne(door, Set.of("chat-channel", "web-app")))
                    .forEach(e -> links.link(door, e, "forward", "call", 0.7));
        }
        boolean front = s.word(c.verb.at() + 2).equals("front");
        if (front) {
            c.with(Set.of("of")).forEach(e -> c.subjects.forEach(w -> links.link(w, e, "forward", "call", 0.7)));
        }
        if (Kinds.anyStore(places)) {
            links.train().stream()
                    .filter(t -> !places.contains(t) && Kinds.actor(t))
                    .forEach(t -> places.forEach(p -> links.link(t, p, "store", "send", 0.6)));
            links.train(places);
            links.sink(places);
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
                    .filter(e -> e.known() && !Naming.person(e) && !links.is(e, "data-store"))
                    .findFirst()
                    .orElse(links.cast.mainAgent());
            if (host != null) {
                links.verb(0);
                links.link(host, fresh, "use", "call", 0.75);
            }
        }
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
        if (!links.is(front, "edge")) {
            return;
        }
        if (next != null && next.from() - at.mention().to() <= 2 && s.verbAt[next.from() - 1] == null) {
            links.link(front, next.entity(), "forward", "call", 0.75);
        } else if (before != null
                && at.mention().from() - before.to() <= (c.verb != null && ing(c.verb.at()) ? 8 : 3)
                && !Naming.person(before.entity())) {
            links.link(front, before.entity(), "forward", "call", 0.7);
            links.throughFront(front, before.entity());
        }
    }

    private boolean ing(int verb) {
        return s.word(verb).endsWith("ing");
    }

    /** Words without a verb, or with a denied one, connect nothing; "from X via Y" does. */
    private void loose(Clause c) {
        if (c.verb == null) {
            List<Entity> from = c.with(Set.of("~from", "from"));
            List<Entity> via = c.with(Set.of("~via", "via", "~through", "through", "~into", "into"));
            from.forEach(f -> via.forEach(v -> links.link(f, v, "", "send", 0.6)));
        }
        links.train(List.of());
    }

    /** "is reachable from the portal", "is embedded in the app": people come to it from there. */
    private void reachable() {
        for (int i = 1; i < s.mentions.size(); i++) {
            Mention what = s.mentions.get(i - 1);
            Mention door = s.mentions.get(i);
            boolean said = false;
            for (int k = what.to(); k < door.from() && k < what.to() + 6; k++) {
                said |= REACHABLE.contains(s.word(k)) && !Voice.negated(s, k);
            }
            boolean fits = links.isOne(door.entity(), Set.of("web-app", "chat-channel", "endpoint-device", "edge"))
                    && links.isOne(what.entity(), Set.of("agent", "service", "web-app", "model-endpoint"));
            if (said && fits && !links.change) {
                links.link(door.entity(), what.entity(), "reach", "call", 0.7);
            }
        }
    }

    /** "a buyer in a web console": where a person works. */
    private void peopleAt() {
        for (int i = 1; i < s.mentions.size(); i++) {
            Mention who = s.mentions.get(i - 1);
            Mention at = s.mentions.get(i);
            boolean door =
                    links.isOne(at.entity(), Set.of("web-app", "chat-channel", "endpoint-device", "external-service"));
            int word = s.word(who.to()).equals(",") ? who.to() + 1 : who.to();
            boolean close = at.from() - word <= 3
                    && Set.of("in", "on", "via", "through", "using").contains(s.word(word));
            boolean whose = s.word(who.from() - 1).equals("of")
                    || s.word(who.from() - 2).equals("of");
            if (!whose && Naming.person(who.entity()) && door && close && !who.possessor()) {
                links.link(who.entity(), at.entity(), "use", "call", 0.75);
            }
        }
    }

    /** "a server for Google Drive", "the connector to SAP": what it connects to. */
    private void connectors() {
        for (int i = 1; i < s.mentions.size(); i++) {
            Mention what = s.mentions.get(i - 1);
            Mention to = s.mentions.get(i);
            boolean thinks = links.is(to.entity(), "llm")
                    && links.isOne(what.entity(), Set.of("agent", "service", "workflow-engine"))
                    && to.from() - what.to() == 1
                    && Set.of("on", "with", "using").contains(s.word(what.to()));
            if (thinks && !links.change && what.entity() != to.entity()) {
                links.link(what.entity(), to.entity(), "use", "call", 0.7);
            }
            boolean near = to.from() - what.to() <= 2 && Set.of("for", "to").contains(s.word(what.to()));
            boolean connects = links.isOne(what.entity(), Set.of("mcp-server", "tool", "service"))
                    && to.entity().nameFacts().containsKey("product")
                    && !what.pronoun();
            if (near && connects && !links.change) {
                links.link(what.entity(), to.entity(), "connect", "call", 0.7);
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
                links.link(next.get(0).entity(), next.get(1).entity(), "connect", "call", 0.7);
            }
        }
    }

    /** Where the drawing ends and prose begins: "a -> b, a clerk corrects it". */
    private int drawn() {
        int last = s.arrows()[s.arrows().length - 1];
        int comma = s.size();
        for (int i = last + 1; i < s.size(); i++) {
            comma = s.word(i).equals(",") || s.word(i).equals(";") ? i : comma;
            if (s.verbAt[i] != null) {
                return comma;
            }
        }
        return s.size();
    }

    private void behindArrows(Clause c, int end) {
        c.subjects.removeIf(e -> s.mentions.stream().noneMatch(m -> m.entity() == e && m.from() > end));
        links.verb(c.verb.at());
        if (c.verb.passive()) {
            passives.read(c);
        } else {
            actives.read(c);
        }
    }

    private void arrows(int end) {
        List<Entity> left = new ArrayList<>();
        List<Entity> here = new ArrayList<>();
        boolean back = false;
        for (int i = 0; i < end; i++) {
            Mention m = s.mentionAt[i];
            if (m != null) {
                here.add(m.entity());
                for (Entity l : left) {
                    links.link(back ? m.entity() : l, back ? l : m.entity(), "", "call", 0.9);
                }
                i = m.to() - 1;
            } else if (s.token(i).is("->") || s.token(i).is("<-")) {
                back = s.token(i).is("<-");
                if (!here.isEmpty()) {
                    left = here;
                    here = new ArrayList<>();
                } else if (left.isEmpty() && !links.change && links.doer() != null) {
                    // "result -> topic": what comes out of the part spoken of before
                    left = List.of(links.doer());
                }
            } else if (s.token(i).is(";")
                    || s.token(i).is(".")
                    || s.word(i).equals("so")
                    || s.word(i).equals("which")) {
                left = new ArrayList<>();
                here = new ArrayList<>();
            }
        }
    }
}
