package dev.vedette.importers.text;

import java.util.List;
import java.util.Set;

/** Parts that serve whoever the text is about, though no verb says who calls them: stores, observers, the only model. */
final class Servants {

    private static final Set<String> SERVES = Set.of(
            "store", "keep", "hold", "trace", "track", "log", "record", "monitor", "collect", "watch", "observe",
            "capture", "contain", "save", "serve", "cache", "archive", "manage", "handle", "protect", "filter", "scan",
            "check", "provide", "gather", "receive", "block", "mask", "screen");

    private static final Set<String> SERVING =
            Set.of("monitoring", "llm-observability", "audit-log", "guardrail", "secret-store", "memory-store");

    private final Links links;

    Servants(Links links) {
        this.links = links;
    }

    /** "Langfuse traces every run", "Postgres stores the users": what serves is called by whoever the text is about. */
    void serving(Clause c) {
        boolean alone = c.objects.isEmpty() && c.subjects.size() == 1 && !c.verb.negated();
        Entity e = alone ? c.subjects.getFirst() : null;
        boolean stores = e != null && (!Kinds.actor(e) || links.isOne(e, SERVING));
        boolean said = alone && SERVES.contains(c.verb.lemma());
        Entity doer = stores && said && !links.change ? links.master(e) : null;
        if (doer != null && doer != e && !e.known()) {
            links.link(doer, e, c.verb.lemma(), "call", 0.55);
        }
    }

    /** "puts the hits into the prompt", "builds a prompt": the prompt goes to the model, when there is one only. */
    void prompts(Clause c, List<Entity> who) {
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
                        model != null && model != w && !Naming.person(w) && Kinds.actor(w) && !links.is(w, "model"))
                .filter(w ->
                        c.objects.stream().noneMatch(o -> links.is(o.entities().getFirst(), "model")))
                .forEach(w -> links.link(w, model, "prompt", "call", 0.6));
    }
}
